//! rust-vmm's crates as a peer for the tests of test/interop: `rust-vmm-peer frontend|backend|daemon SOCKET`.
//!
//! Each line of standard input is a command, named as the method of the crate that it calls; it is answered by a line `ok ...` or `error ...`.
//! A line `told ...` says what the other end asked of the crate.

#[path = "../../tests/support/mod.rs"]
mod support;

mod backend;
mod channels;
mod daemon;
mod frontend;
mod gpu;
mod object;
mod words;

use std::error::Error;
use std::io::stdin;

use words::Words;

/// What a command answers, or why it failed.
type Answer = Result<String, Box<dyn Error>>;

/// One side of the protocol, as the crates have it.
trait Role {
    /// Carries out a command.
    fn run(&mut self, words: &mut Words<'_>) -> Answer;
}

/// Tells of a request of the other end.
fn told(request: impl std::fmt::Display) {
    println!("told {request}");
}

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [role, socket] = arguments.as_slice() else { panic!("rust-vmm-peer frontend|backend|daemon SOCKET") };
    let mut role: Box<dyn Role> = match role.as_str() {
        "frontend" => Box::new(frontend::FrontendRole::connect(socket)),
        "backend" => Box::new(backend::BackendRole::listen(socket)),
        "daemon" => Box::new(daemon::DaemonRole::listen(socket)),
        _ => panic!("{role} is no role"),
    };
    println!("ok");
    for line in stdin().lines().map_while(Result::ok) {
        // All that was told before is printed before the answer to this.
        if line == "news" {
            println!("ok");
            continue;
        }
        match role.run(&mut Words::of(&line)) {
            Ok(answer) => println!("{}", format!("ok {answer}").trim_end()),
            Err(error) => println!("error {error}"),
        }
    }
}
