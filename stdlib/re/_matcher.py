"""From the tree to a program of ints, and the machine that runs it: backtracking with a stack of its own, so that no
pattern or text is too deep. A stack entry is three ints: a place in the program to go on at, a position, and -1; or for a
run of single characters the position that it must not fall below (rise above); or -1, a slot, and the value it had."""

from re._parser import (A, ANY, AT, AT_BOUNDARY, AT_END, AT_LINE_END, AT_LINE_START, AT_NO_BOUNDARY, AT_START,
                        AT_STRING_END, ATOMIC, BACKREF, BRANCH, CONDITION, DIGIT, EMPTY, GREEDY, GROUP, I, LAZY, LITERAL,
                        LOOK, MAXREPEAT, NOT_DIGIT, NOT_SPACE, NOT_WORD, POSSESSIVE, REPEAT, S, SEQUENCE, SET, SPACE, U,
                        WORD, error)

(CHAR, FOLDED, NOT_NEWLINE, ANYTHING, IN_SET, SPLIT, JUMP, SAVE, PLACE, REFER, REFER_FOLDED, LOOK_AROUND, CUT, SUB_END, END,
 IF_GROUP, LOOP_START, LOOP, RUN) = range(19)

# Characters that are equal without case, though lower() keeps them apart.
_FOLDS = {0x17F: 0x73, 0x131: 0x69, 0x130: 0x69, 0xB5: 0x3BC, 0x345: 0x3B9, 0x1FBE: 0x3B9, 0x3D0: 0x3B2, 0x3F5: 0x3B5, 0x3D1: 0x3B8,
          0x3F0: 0x3BA, 0x3D6: 0x3C0, 0x3F1: 0x3C1, 0x3C2: 0x3C3, 0x3D5: 0x3C6, 0x1E9B: 0x1E61}


def fold(code, ascii_only):
    if code < 128 or ascii_only:
        return code + 32 if 65 <= code <= 90 else code
    if code in _FOLDS:
        return _FOLDS[code]
    lower = chr(code).lower()
    return ord(lower) if len(lower) == 1 else code


def _has_category(category, code, ascii_only):
    if ascii_only or code < 128:
        if category == DIGIT or category == NOT_DIGIT:
            found = 48 <= code <= 57
        elif category == SPACE or category == NOT_SPACE:
            found = code == 32 or 9 <= code <= 13 or (28 <= code <= 31 and not ascii_only)
        else:
            found = 48 <= code <= 57 or 65 <= code <= 90 or 97 <= code <= 122 or code == 95
    else:
        c = chr(code)
        if category == DIGIT or category == NOT_DIGIT:
            found = c.isdecimal()
        elif category == SPACE or category == NOT_SPACE:
            found = c.isspace()
        else:
            found = c.isalnum()
    return found == (category == DIGIT or category == SPACE or category == WORD)


class Chars:
    """A CharSet made ready: a table for small code points."""

    def __init__(self, source, ignore_case, ascii_only):
        self.ranges = source.ranges
        self.categories = source.categories
        self.negate = source.negate
        self.ignore_case = ignore_case
        self.ascii_only = ascii_only
        self.table = [self._look_up(code) for code in range(256)]

    def _plain(self, code):
        for k in range(0, len(self.ranges), 2):
            if self.ranges[k] <= code <= self.ranges[k + 1]:
                return True
        for category in self.categories:
            if _has_category(category, code, self.ascii_only):
                return True
        return False

    def _look_up(self, code):
        found = self._plain(code)
        if not found and self.ignore_case:
            lower = fold(code, self.ascii_only)
            found = lower != code and self._plain(lower)
            if not found and self.ascii_only:
                found = 97 <= lower <= 122 and self._plain(lower - 32)
            elif not found:
                upper = chr(lower).upper()
                found = len(upper) == 1 and self._plain(ord(upper))
                if not found:
                    for other in _FOLDS:
                        if _FOLDS[other] == lower and self._plain(other):
                            found = True
                            break
        return found != self.negate

    def has(self, code):
        if code < 256:
            return self.table[code]
        return self._look_up(code)


class Program:
    def __init__(self, tree, parser, flags):
        self.code = [0]
        self.code.clear()
        self.sets = []
        self.groups = parser.groups
        # A slot per group's begin and end, the last group, and what the loops need.
        self.last_group = 2 * parser.groups
        self.slots = self.last_group + 1
        self.whole = parser.whole
        self.is_str = parser.is_str
        self.node(tree)
        self.code.append(END)
        self.prefix = self.literal_prefix(tree)

    def literal_prefix(self, node):
        """The text that every match begins with, as far as that is plain."""
        text = ""
        while node.kind == SEQUENCE or (node.kind == GROUP and not text):
            if node.kind == GROUP or (node.items and node.items[0].kind == SEQUENCE):
                if not node.items:
                    return text
                node = node.items[0]
                continue
            for item in node.items:
                if item.kind != LITERAL or item.flags & I:
                    break
                text += chr(item.a)
            break
        return text

    def ascii_only(self, node):
        return bool(node.flags & A) or not self.is_str

    def add_set(self, node):
        self.sets.append(Chars(node.set, bool(node.flags & I), self.ascii_only(node)))
        return len(self.sets) - 1

    def single(self, node):
        """(operation, operand) of what matches exactly one character; (-1, 0) for others."""
        while node.kind == SEQUENCE and len(node.items) == 1:
            node = node.items[0]
        if node.kind == LITERAL:
            if node.flags & I:
                folded = fold(node.a, self.ascii_only(node))
                return FOLDED, folded * 2 + (1 if self.ascii_only(node) else 0)
            return CHAR, node.a
        if node.kind == ANY:
            return ANYTHING if node.flags & S else NOT_NEWLINE, 0
        if node.kind == SET:
            return IN_SET, self.add_set(node)
        return -1, 0

    def is_single(self, node):
        while node.kind == SEQUENCE and len(node.items) == 1:
            node = node.items[0]
        return node.kind == LITERAL or node.kind == ANY or node.kind == SET

    def node(self, node):
        code = self.code
        kind = node.kind
        if kind == LITERAL or kind == ANY or kind == SET:
            operation, operand = self.single(node)
            code.append(operation)
            code.append(operand)
        elif kind == SEQUENCE:
            for item in node.items:
                self.node(item)
        elif kind == GROUP:
            code.append(SAVE)
            code.append(2 * node.a)
            self.node(node.items[0])
            code.append(SAVE)
            code.append(2 * node.a + 1)
        elif kind == BRANCH:
            self.branch(node)
        elif kind == REPEAT:
            self.repeat(node)
        elif kind == AT:
            code.append(PLACE)
            code.append(node.a * 2 + (1 if self.ascii_only(node) else 0))
        elif kind == BACKREF:
            if node.flags & I:
                code.append(REFER_FOLDED)
                code.append(node.a * 2 + (1 if self.ascii_only(node) else 0))
            else:
                code.append(REFER)
                code.append(node.a)
        elif kind == LOOK:
            self.look(node)
        elif kind == ATOMIC:
            self.atomic(node.items[0])
        elif kind == CONDITION:
            self.condition(node)

    def branch(self, node):
        code = self.code
        ends = []
        last = len(node.items) - 1
        for k, item in enumerate(node.items):
            if k == last:
                self.node(item)
                break
            code.append(SPLIT)
            code.append(0)
            other = len(code) - 1
            self.node(item)
            code.append(JUMP)
            code.append(0)
            ends.append(len(code) - 1)
            code[other] = len(code)
        for end in ends:
            code[end] = len(code)

    def repeat(self, node):
        code = self.code
        body = node.items[0]
        if self.is_single(body):
            operation, operand = self.single(body)
            code.extend([RUN, node.way, node.a, node.b, operation, operand])
            return
        if node.way == POSSESSIVE:
            greedy = self.copy_greedy(node)
            self.atomic(greedy)
            return
        count = self.slots
        self.slots += 2
        code.extend([LOOP_START, count])
        loop = len(code)
        code.extend([LOOP, count, node.a, node.b, 0, node.way])
        self.node(body)
        code.extend([JUMP, loop])
        code[loop + 4] = len(code)

    def copy_greedy(self, node):
        copy = type(node)(REPEAT, node.a, node.b, node.flags)
        copy.items.append(node.items[0])
        return copy

    def atomic(self, body):
        code = self.code
        code.extend([CUT, 0])
        after = len(code) - 1
        self.node(body)
        code.append(SUB_END)
        code[after] = len(code)

    def look(self, node):
        code = self.code
        back = 0
        if node.a & 1:
            least, most = node.items[0].width()
            if least != most:
                raise error("look-behind requires fixed-width pattern")
            back = least
        code.extend([LOOK_AROUND, 1 if node.a & 2 else 0, back, 0])
        after = len(code) - 1
        self.node(node.items[0])
        code.append(SUB_END)
        code[after] = len(code)

    def condition(self, node):
        code = self.code
        code.extend([IF_GROUP, node.a, 0])
        other = len(code) - 1
        self.node(node.items[0])
        code.extend([JUMP, 0])
        end = len(code) - 1
        code[other] = len(code)
        self.node(node.items[1])
        code[end] = len(code)


def _is_word(text, at, ascii_only):
    return 0 <= at < len(text) and _has_category(WORD, ord(text[at]), ascii_only)


class Machine:
    """One search in one text."""

    def __init__(self, program, text, start, end):
        self.program = program
        self.text = text
        self.start = start
        self.end = end
        self.slots = [-1] * program.slots
        self.stack = [0]
        self.stack.clear()

    def is_place(self, place, at, ascii_only):
        if place == AT_START:
            return at == 0
        if place == AT_LINE_START:
            return at == 0 or self.text[at - 1] == "\n"
        if place == AT_END:
            return at == self.end or (at == self.end - 1 and self.text[at] == "\n")
        if place == AT_LINE_END:
            return at == self.end or self.text[at] == "\n"
        if place == AT_STRING_END:
            return at == self.end
        before = at > 0 and _is_word(self.text, at - 1, ascii_only)
        after = at < self.end and _is_word(self.text, at, ascii_only)
        return (before != after) == (place == AT_BOUNDARY) and (place == AT_BOUNDARY or self.end > 0)

    def count_run(self, operation, operand, at, most):
        """How far characters of one kind go from `at`, at most `most` of them."""
        text = self.text
        stop = self.end if most >= self.end - at else at + most
        if operation == ANYTHING:
            return stop
        if operation == IN_SET:
            chars = self.program.sets[operand]
            table = chars.table
            while at < stop:
                code = ord(text[at])
                if not (table[code] if code < 256 else chars.has(code)):
                    break
                at += 1
        elif operation == NOT_NEWLINE:
            found = text.find("\n", at, stop)
            return stop if found < 0 else found
        elif operation == CHAR:
            while at < stop and ord(text[at]) == operand:
                at += 1
        else:
            while at < stop and fold(ord(text[at]), operand & 1 == 1) == operand >> 1:
                at += 1
        return at

    def set_slot(self, slot, value):
        stack = self.stack
        stack.append(-1)
        stack.append(slot)
        stack.append(self.slots[slot])
        self.slots[slot] = value

    def same_text(self, group, at, folded, ascii_only):
        """The position behind the text of a group when it stands at `at`, else -1."""
        begin = self.slots[2 * group]
        end = self.slots[2 * group + 1]
        if begin < 0 or end < begin:
            return -1
        if at + end - begin > self.end:
            return -1
        text = self.text
        for k in range(end - begin):
            x = ord(text[begin + k])
            y = ord(text[at + k])
            if x != y and not (folded and fold(x, ascii_only) == fold(y, ascii_only)):
                return -1
        return at + end - begin

    def drop_choices(self, base):
        """What has been decided since the stack was that high stays so; what was set can still be undone."""
        stack = self.stack
        kept = base
        for k in range(base, len(stack), 3):
            if stack[k] < 0:
                stack[kept] = -1
                stack[kept + 1] = stack[k + 1]
                stack[kept + 2] = stack[k + 2]
                kept += 3
        while len(stack) > kept:
            stack.pop()

    def undo(self, base):
        stack = self.stack
        while len(stack) > base:
            value = stack.pop()
            slot = stack.pop()
            if stack.pop() < 0:
                self.slots[slot] = value

    def run(self, pc, at, must_advance, to_end):
        """Runs from one place of the program: the position where it ends, or -1. `to_end`: only at the end of the text."""
        code = self.program.code
        text = self.text
        end = self.end
        stack = self.stack
        slots = self.slots
        base = len(stack)
        begin = at
        while True:
            failed = False
            operation = code[pc]
            if operation == CHAR:
                failed = at >= end or ord(text[at]) != code[pc + 1]
                at += 1
                pc += 2
            elif operation == RUN:
                way = code[pc + 1]
                least = code[pc + 2]
                if at + least > end:
                    failed = True
                elif way == LAZY:
                    stop = self.count_run(code[pc + 4], code[pc + 5], at, least)
                    failed = stop < at + least
                    if not failed:
                        at = stop
                        if code[pc + 3] > least:
                            stack.append(pc)
                            stack.append(at)
                            stack.append(code[pc + 3] - least)
                else:
                    stop = self.count_run(code[pc + 4], code[pc + 5], at, code[pc + 3])
                    failed = stop < at + least
                    if not failed:
                        if way == GREEDY and stop > at + least:
                            stack.append(pc)
                            stack.append(stop)
                            stack.append(at + least)
                        at = stop
                pc += 6
            elif operation == IN_SET:
                failed = at >= end or not self.program.sets[code[pc + 1]].has(ord(text[at]))
                at += 1
                pc += 2
            elif operation == SPLIT:
                stack.append(code[pc + 1])
                stack.append(at)
                stack.append(-1)
                pc += 2
            elif operation == JUMP:
                pc = code[pc + 1]
            elif operation == SAVE:
                slot = code[pc + 1]
                self.set_slot(slot, at)
                if slot & 1:
                    self.set_slot(self.program.last_group, slot >> 1)
                pc += 2
            elif operation == LOOP:
                count = code[pc + 1]
                done = slots[count]
                if done < code[pc + 2]:
                    self.set_slot(count, done + 1)
                    pc += 6
                elif done >= code[pc + 3] or slots[count + 1] == at:
                    pc = code[pc + 4]
                elif code[pc + 5] == GREEDY:
                    stack.append(code[pc + 4])
                    stack.append(at)
                    stack.append(-1)
                    self.set_slot(count, done + 1)
                    self.set_slot(count + 1, at)
                    pc += 6
                else:
                    stack.append(pc)
                    stack.append(at)
                    stack.append(-1)
                    pc = code[pc + 4]
            elif operation == LOOP_START:
                self.set_slot(code[pc + 1], 0)
                self.set_slot(code[pc + 1] + 1, -1)
                pc += 2
            elif operation == END:
                failed = (must_advance and at == begin) or (to_end and at != end)
                if not failed:
                    return at
            elif operation == NOT_NEWLINE:
                failed = at >= end or text[at] == "\n"
                at += 1
                pc += 2
            elif operation == ANYTHING:
                failed = at >= end
                at += 1
                pc += 2
            elif operation == FOLDED:
                failed = at >= end or fold(ord(text[at]), code[pc + 1] & 1 == 1) != code[pc + 1] >> 1
                at += 1
                pc += 2
            elif operation == PLACE:
                failed = not self.is_place(code[pc + 1] >> 1, at, code[pc + 1] & 1 == 1)
                pc += 2
            elif operation == REFER or operation == REFER_FOLDED:
                if operation == REFER:
                    stop = self.same_text(code[pc + 1], at, False, False)
                else:
                    stop = self.same_text(code[pc + 1] >> 1, at, True, code[pc + 1] & 1 == 1)
                failed = stop < 0
                at = stop
                pc += 2
            elif operation == IF_GROUP:
                group = code[pc + 1]
                pc = pc + 3 if slots[2 * group + 1] >= 0 else code[pc + 2]
            elif operation == LOOK_AROUND:
                here = len(stack)
                found = -1
                if at - code[pc + 2] >= 0:
                    found = self.run(pc + 4, at - code[pc + 2], False, False)
                if code[pc + 1]:
                    self.undo(here)
                    failed = found >= 0
                else:
                    self.drop_choices(here)
                    failed = found < 0
                pc = code[pc + 3]
            elif operation == CUT:
                here = len(stack)
                at = self.run(pc + 2, at, False, False)
                failed = at < 0
                self.drop_choices(here)
                pc = code[pc + 1]
            else:
                return at
            while failed:
                if len(stack) <= base:
                    return -1
                value = stack.pop()
                at = stack.pop()
                pc = stack.pop()
                if pc < 0:
                    slots[at] = value
                    continue
                failed = False
                if value < 0:
                    if code[pc] == LOOP:
                        count = code[pc + 1]
                        self.set_slot(count, slots[count] + 1)
                        self.set_slot(count + 1, at)
                        pc += 6
                elif code[pc + 1] == LAZY:
                    stop = self.count_run(code[pc + 4], code[pc + 5], at, 1)
                    failed = stop == at
                    if not failed:
                        at = stop
                        if value > 1:
                            stack.append(pc)
                            stack.append(at)
                            stack.append(value - 1)
                        pc += 6
                else:
                    at -= 1
                    if at > value:
                        stack.append(pc)
                        stack.append(at)
                        stack.append(value)
                    pc += 6

    def match(self, must_advance, to_end):
        """Tries at `start` alone."""
        self.slots[1] = self.run(0, self.start, must_advance, to_end)
        self.slots[0] = self.start
        self.stack.clear()
        return self.slots[1] >= 0

    def search(self, must_advance):
        at = self.start
        prefix = self.program.prefix
        while at <= self.end:
            if prefix:
                at = self.text.find(prefix, at, self.end)
                if at < 0:
                    return False
            stop = self.run(0, at, must_advance and at == self.start, False)
            self.stack.clear()
            if stop >= 0:
                self.slots[0] = at
                self.slots[1] = stop
                return True
            at += 1
        return False
