// Generated from spec/vm-control/. Do not edit: change that, then run `vhost-user generate`.

pub mod errno;
