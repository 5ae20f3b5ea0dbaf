//! Sets up the linking of a Node.js add-on.

fn main() {
    napi_build::setup();
    // The library starts threads and installs a signal handler, so it must stay mapped when the worker that loaded it
    // ends and its environment is unloaded.
    println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
}
