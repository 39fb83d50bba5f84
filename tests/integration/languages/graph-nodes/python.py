class Solution:
    def cloneGraph(self, node: Optional[Node]) -> Optional[Node]:
        copies = {}

        def copy_of(original):
            if original not in copies:
                copies[original] = Node(original.val)
                copies[original].neighbors = [copy_of(other) for other in original.neighbors]
            return copies[original]

        return copy_of(node) if node else None
