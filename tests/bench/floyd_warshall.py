"""The shortest paths between all nodes of a graph, by Floyd and Warshall.

usage: floyd_warshall.py [nodes]
"""
import sys

FAR = 1_000_000_000


def make_graph(nodes):
    graph = [[FAR] * nodes for _ in range(nodes)]
    seed = 5
    for i in range(nodes):
        graph[i][i] = 0
        graph[i][(i + 1) % nodes] = 100
        for _ in range(5):
            seed = (seed * 1103515245 + 12345) % 2147483648
            j = (seed >> 8) % nodes
            if j != i:
                graph[i][j] = 1 + seed % 97
    return graph


def shortest_paths(dist):
    n = len(dist)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                through = dist[i][k] + dist[k][j]
                if through < dist[i][j]:
                    dist[i][j] = through


def main():
    nodes = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    dist = make_graph(nodes)
    shortest_paths(dist)
    total = 0
    longest = 0
    for row in dist:
        total += sum(row)
        longest = max(longest, max(row))
    print(f"total {total} longest {longest}")
    print(" ".join(str(d) for d in dist[0][:16]))


if __name__ == "__main__":
    main()
