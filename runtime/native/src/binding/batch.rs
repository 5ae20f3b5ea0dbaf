//! Flat tables of JavaScript that tell of many chains in one call.

use super::convert::{Address, Result, argument_error, head};
use crate::core::error::{self, Code};

/// Words of a part in its table: head, offset, length.
const WORDS_OF_PART: usize = 3;

/// Numbers of a transfer in its table: head, offset, length, position in the file, and the result.
const NUMBERS_OF_TRANSFER: usize = 5;

/// The result of a transfer that failed.
const FAILED: f64 = -1.0;

/// A range of a chain's readable or writable part.
pub struct Part {
    pub head: u16,
    pub offset: usize,
    pub length: usize,
}

/// The first `count` parts of a table, one after the other.
pub fn each_part(table: &[u32], count: u32, mut visit: impl FnMut(Part) -> Result<()>) -> Result<()> {
    check(table.len(), WORDS_OF_PART, count)?;
    for row in table.chunks_exact(WORDS_OF_PART).take(count as usize) {
        visit(Part { head: head(row[0])?, offset: row[1] as usize, length: row[2] as usize })?;
    }
    Ok(())
}

/// Moves what the first `count` transfers of a table name, between chains and the given position of a file, and stores how much that was. The file's
/// refusal is such a result; anything else ends the call.
pub fn each_transfer(
    table: &mut [f64],
    count: u32,
    mut transfer: impl FnMut(Part, u64) -> error::Result<usize>,
) -> Result<()> {
    check(table.len(), NUMBERS_OF_TRANSFER, count)?;
    for row in table.chunks_exact_mut(NUMBERS_OF_TRANSFER).take(count as usize) {
        let number = |place: usize| Address::try_from(row[place]).map(|address| address.0);
        let part = Part {
            head: head(u32::try_from(number(0)?).unwrap_or(u32::MAX))?,
            offset: number(1)? as usize,
            length: number(2)? as usize,
        };
        row[4] = match transfer(part, number(3)?) {
            Ok(moved) => moved as f64,
            Err(error) if error.code == Code::System => FAILED,
            Err(error) => return Err(error.into()),
        };
    }
    Ok(())
}

fn check(length: usize, width: usize, count: u32) -> Result<()> {
    if count as usize > length / width {
        return Err(argument_error(format!("{count} rows of {width} are not in a table of {length}")));
    }
    Ok(())
}
