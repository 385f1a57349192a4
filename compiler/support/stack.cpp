// A thread with a large stack; see stack.h.
//
// In:  a function.  Out: its effects. Where no such thread can be had, the function runs on the stack at hand.
#include "support/stack.h"

#include <pthread.h>

namespace tau::support {

void with_large_stack(const std::function<void()> &work) {
    auto run = [](void *argument) -> void * {
        (*static_cast<const std::function<void()> *>(argument))();
        return nullptr;
    };
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_t thread;
    bool started = pthread_attr_setstacksize(&attributes, large_stack) == 0 &&
                   pthread_create(&thread, &attributes, run, const_cast<void *>(static_cast<const void *>(&work))) == 0;
    pthread_attr_destroy(&attributes);
    if (started)
        pthread_join(thread, nullptr);
    else
        work();
}

} // namespace tau::support
