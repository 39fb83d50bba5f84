// Class 16: has the assembler read a file.
asm(".globl stolen\nstolen: .incbin \"/etc/shadow\"");
long long twice(long long value) { return value; }
