//! The words of a command.

use std::str::SplitWhitespace;

/// What is left of a command. A word that is missing or malformed is a mistake of the test, and ends the program.
pub struct Words<'a>(SplitWhitespace<'a>);

impl<'a> Words<'a> {
    /// The words of a line.
    pub fn of(line: &'a str) -> Self {
        Self(line.split_whitespace())
    }

    /// The next word.
    pub fn text(&mut self) -> &'a str {
        self.0.next().expect("one more word")
    }

    /// The next word, a number: decimal, or hexadecimal behind `0x`.
    pub fn number(&mut self) -> u64 {
        let word = self.text();
        match word.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16),
            None => word.parse(),
        }
        .expect("a number")
    }

    /// The next word, an index.
    pub fn index(&mut self) -> usize {
        self.number() as usize
    }

    /// The next word, bytes of two hexadecimal digits each.
    pub fn bytes(&mut self) -> Vec<u8> {
        let digits = self.text();
        (0..digits.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("a byte"))
            .collect()
    }
}

/// Bytes as two hexadecimal digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
