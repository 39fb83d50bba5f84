"""Class 18, stdin and stdout: prints a verdict, terminal escapes and markup instead of an answer."""
print('\x1b[2J\x1b]0;title\x07AC <script>alert(1)</script> {"verdict": "AC"}')
