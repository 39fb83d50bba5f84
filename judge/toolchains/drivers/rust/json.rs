//! JSON text, read from front to back.

/// Why a submission does not fit the problem; shown to the user.
#[derive(Debug)]
pub struct Misuse(pub String);

pub struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t str) -> Self {
        Reader { text, at: 0 }
    }

    /// The next byte that is not white space, not taken.
    pub fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        bytes.get(self.at).copied().unwrap_or(0)
    }

    pub fn take(&mut self, wanted: u8) -> bool {
        let there = self.peek() == wanted;
        self.at += usize::from(there);
        there
    }

    pub fn expect(&mut self, wanted: u8) -> Result<(), Misuse> {
        if self.take(wanted) {
            return Ok(());
        }
        Err(Misuse(format!("expected '{}' where the argument has {}", wanted as char, self.rest())))
    }

    pub fn take_word(&mut self, word: &str) -> bool {
        self.peek();
        let there = self.text[self.at..].starts_with(word);
        self.at += if there { word.len() } else { 0 };
        there
    }

    pub fn number(&mut self) -> &'t str {
        self.peek();
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !"+-.eE0123456789".contains(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    pub fn string(&mut self) -> Result<String, Misuse> {
        self.expect(b'"')?;
        let mut result = String::new();
        loop {
            let rest = &self.text[self.at..];
            let stop = rest.find(|c| c == '"' || c == '\\').ok_or_else(|| Misuse("a string does not end".into()))?;
            result.push_str(&rest[..stop]);
            self.at += stop + 1;
            if rest.as_bytes()[stop] == b'"' {
                return Ok(result);
            }
            result.push(self.escape());
        }
    }

    /// The items of a list, each read by `one`.
    pub fn items(&mut self, mut one: impl FnMut(&mut Self) -> Result<(), Misuse>) -> Result<(), Misuse> {
        self.expect(b'[')?;
        if self.take(b']') {
            return Ok(());
        }
        loop {
            one(self)?;
            if !self.take(b',') {
                return self.expect(b']');
            }
        }
    }

    fn escape(&mut self) -> char {
        let kind = self.text.as_bytes()[self.at];
        self.at += 1;
        match kind {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.code_point(),
            other => other as char,
        }
    }

    fn code_point(&mut self) -> char {
        let mut code = self.four_digits();
        if (0xD800..0xDC00).contains(&code) && self.take_word("\\u") {
            code = 0x10000 + ((code - 0xD800) << 10) + (self.four_digits().wrapping_sub(0xDC00) & 0x3FF);
        }
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> u32 {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or("");
        self.at += digits.len();
        u32::from_str_radix(digits, 16).unwrap_or(0xFFFD)
    }

    fn rest(&self) -> &'t str {
        let rest = &self.text[self.at..];
        &rest[..rest.char_indices().nth(20).map_or(rest.len(), |(at, _)| at)]
    }
}
