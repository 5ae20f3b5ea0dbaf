-- Generated from spec/. Do not edit: change that, then run `vhost-user generate`.
--
-- Shows vhost-user in Wireshark and tshark: wireshark -X lua_script:vhost_user.lua capture.pcap
-- The channels are dissectors for DLT_USER0 and those behind it (147, 148, ...), in the order below, and for TCP by "Decode As".

local channels = {
  {
    name = "vhost_user_backend_request",
    title = "vhost-user, BackendRequests",
    header = "header",
    ack = "u64",
    messages = {
      [1] = { name = "VHOST_USER_BACKEND_IOTLB_MSG", request = { "iotlb" } },
      [2] = { name = "VHOST_USER_BACKEND_CONFIG_CHANGE_MSG", request = {} },
      [3] = { name = "VHOST_USER_BACKEND_VRING_HOST_NOTIFIER_MSG", request = { "vring_area" } },
      [4] = { name = "VHOST_USER_BACKEND_VRING_CALL", request = { "vring_state" } },
      [5] = { name = "VHOST_USER_BACKEND_VRING_ERR", request = { "vring_state" } },
      [6] = { name = "VHOST_USER_BACKEND_SHARED_OBJECT_ADD", request = { "shared" } },
      [7] = { name = "VHOST_USER_BACKEND_SHARED_OBJECT_REMOVE", request = { "shared" } },
      [8] = { name = "VHOST_USER_BACKEND_SHARED_OBJECT_LOOKUP", request = { "shared" }, reply = { "u64" } },
      [9] = { name = "VHOST_USER_BACKEND_SHMEM_MAP", request = { "mmap" } },
      [10] = { name = "VHOST_USER_BACKEND_SHMEM_UNMAP", request = { "mmap" } },
    },
  },
  {
    name = "vhost_user_frontend_request",
    title = "vhost-user, FrontendRequests",
    header = "header",
    ack = "u64",
    messages = {
      [1] = {
        name = "VHOST_USER_GET_FEATURES",
        request = {},
        reply = { "u64" },
        features = {
          [24] = "NOTIFY_ON_EMPTY",
          [26] = "LOG_ALL",
          [27] = "ANY_LAYOUT",
          [28] = "RING_INDIRECT_DESC",
          [29] = "RING_EVENT_IDX",
          [30] = "PROTOCOL_FEATURES",
          [32] = "VERSION_1",
          [33] = "ACCESS_PLATFORM",
          [34] = "RING_PACKED",
          [35] = "IN_ORDER",
          [36] = "ORDER_PLATFORM",
          [37] = "SR_IOV",
          [38] = "NOTIFICATION_DATA",
          [39] = "NOTIF_CONFIG_DATA",
          [40] = "RING_RESET",
          [41] = "ADMIN_VQ",
        },
      },
      [2] = {
        name = "VHOST_USER_SET_FEATURES",
        request = { "u64" },
        features = {
          [24] = "NOTIFY_ON_EMPTY",
          [26] = "LOG_ALL",
          [27] = "ANY_LAYOUT",
          [28] = "RING_INDIRECT_DESC",
          [29] = "RING_EVENT_IDX",
          [30] = "PROTOCOL_FEATURES",
          [32] = "VERSION_1",
          [33] = "ACCESS_PLATFORM",
          [34] = "RING_PACKED",
          [35] = "IN_ORDER",
          [36] = "ORDER_PLATFORM",
          [37] = "SR_IOV",
          [38] = "NOTIFICATION_DATA",
          [39] = "NOTIF_CONFIG_DATA",
          [40] = "RING_RESET",
          [41] = "ADMIN_VQ",
        },
      },
      [3] = { name = "VHOST_USER_SET_OWNER", request = {} },
      [4] = { name = "VHOST_USER_RESET_OWNER", request = {} },
      [5] = { name = "VHOST_USER_SET_MEM_TABLE", request = { "mem_table" }, reply = { "mem_table" } },
      [6] = { name = "VHOST_USER_SET_LOG_BASE", request = { "u64", "log" }, reply = { "u64" } },
      [7] = { name = "VHOST_USER_SET_LOG_FD", request = {} },
      [8] = { name = "VHOST_USER_SET_VRING_NUM", request = { "vring_state" } },
      [9] = { name = "VHOST_USER_SET_VRING_ADDR", request = { "vring_addr" } },
      [10] = { name = "VHOST_USER_SET_VRING_BASE", request = { "vring_state" } },
      [11] = { name = "VHOST_USER_GET_VRING_BASE", request = { "vring_state" }, reply = { "vring_state" } },
      [12] = { name = "VHOST_USER_SET_VRING_KICK", request = { "vring_fd" } },
      [13] = { name = "VHOST_USER_SET_VRING_CALL", request = { "vring_fd" } },
      [14] = { name = "VHOST_USER_SET_VRING_ERR", request = { "vring_fd" } },
      [15] = {
        name = "VHOST_USER_GET_PROTOCOL_FEATURES",
        request = {},
        reply = { "u64" },
        features = {
          [0] = "MQ",
          [1] = "LOG_SHMFD",
          [2] = "RARP",
          [3] = "REPLY_ACK",
          [4] = "NET_MTU",
          [5] = "BACKEND_REQ",
          [6] = "CROSS_ENDIAN",
          [7] = "CRYPTO_SESSION",
          [8] = "PAGEFAULT",
          [9] = "CONFIG",
          [10] = "BACKEND_SEND_FD",
          [11] = "HOST_NOTIFIER",
          [12] = "INFLIGHT_SHMFD",
          [13] = "RESET_DEVICE",
          [14] = "INBAND_NOTIFICATIONS",
          [15] = "CONFIGURE_MEM_SLOTS",
          [16] = "STATUS",
          [17] = "XEN_MMAP",
          [18] = "SHARED_OBJECT",
          [19] = "DEVICE_STATE",
          [20] = "GET_VRING_BASE_INFLIGHT",
          [21] = "GPA_ADDRESSES",
          [22] = "SHMEM",
        },
      },
      [16] = {
        name = "VHOST_USER_SET_PROTOCOL_FEATURES",
        request = { "u64" },
        features = {
          [0] = "MQ",
          [1] = "LOG_SHMFD",
          [2] = "RARP",
          [3] = "REPLY_ACK",
          [4] = "NET_MTU",
          [5] = "BACKEND_REQ",
          [6] = "CROSS_ENDIAN",
          [7] = "CRYPTO_SESSION",
          [8] = "PAGEFAULT",
          [9] = "CONFIG",
          [10] = "BACKEND_SEND_FD",
          [11] = "HOST_NOTIFIER",
          [12] = "INFLIGHT_SHMFD",
          [13] = "RESET_DEVICE",
          [14] = "INBAND_NOTIFICATIONS",
          [15] = "CONFIGURE_MEM_SLOTS",
          [16] = "STATUS",
          [17] = "XEN_MMAP",
          [18] = "SHARED_OBJECT",
          [19] = "DEVICE_STATE",
          [20] = "GET_VRING_BASE_INFLIGHT",
          [21] = "GPA_ADDRESSES",
          [22] = "SHMEM",
        },
      },
      [17] = { name = "VHOST_USER_GET_QUEUE_NUM", request = {}, reply = { "u64" } },
      [18] = { name = "VHOST_USER_SET_VRING_ENABLE", request = { "vring_state" } },
      [19] = { name = "VHOST_USER_SEND_RARP", request = { "rarp" } },
      [20] = { name = "VHOST_USER_NET_SET_MTU", request = { "u64" } },
      [21] = { name = "VHOST_USER_SET_BACKEND_REQ_FD", request = {} },
      [22] = { name = "VHOST_USER_IOTLB_MSG", request = { "iotlb" }, reply = { "u64" } },
      [23] = { name = "VHOST_USER_SET_VRING_ENDIAN", request = { "vring_state" } },
      [24] = { name = "VHOST_USER_GET_CONFIG", request = { "config" }, reply = { "config" } },
      [25] = { name = "VHOST_USER_SET_CONFIG", request = { "config" } },
      [26] = { name = "VHOST_USER_CREATE_CRYPTO_SESSION", request = { "crypto_session" }, reply = { "crypto_session" } },
      [27] = { name = "VHOST_USER_CLOSE_CRYPTO_SESSION", request = { "u64" } },
      [28] = { name = "VHOST_USER_POSTCOPY_ADVISE", request = {}, reply = {} },
      [29] = { name = "VHOST_USER_POSTCOPY_LISTEN", request = {} },
      [30] = { name = "VHOST_USER_POSTCOPY_END", request = {}, reply = { "u64" } },
      [31] = { name = "VHOST_USER_GET_INFLIGHT_FD", request = { "inflight" }, reply = { "inflight" } },
      [32] = { name = "VHOST_USER_SET_INFLIGHT_FD", request = { "inflight" } },
      [33] = { name = "VHOST_USER_GPU_SET_SOCKET", request = {} },
      [34] = { name = "VHOST_USER_RESET_DEVICE", request = {} },
      [35] = { name = "VHOST_USER_VRING_KICK", request = { "vring_state" } },
      [36] = { name = "VHOST_USER_GET_MAX_MEM_SLOTS", request = {}, reply = { "u64" } },
      [37] = { name = "VHOST_USER_ADD_MEM_REG", request = { "single_mem_region" }, reply = { "single_mem_region" } },
      [38] = { name = "VHOST_USER_REM_MEM_REG", request = { "single_mem_region" } },
      [39] = { name = "VHOST_USER_SET_STATUS", request = { "u64" } },
      [40] = { name = "VHOST_USER_GET_STATUS", request = {}, reply = { "u64" } },
      [41] = { name = "VHOST_USER_GET_SHARED_OBJECT", request = { "shared" }, reply = {} },
      [42] = { name = "VHOST_USER_SET_DEVICE_STATE_FD", request = { "device_state" }, reply = { "device_state_reply" } },
      [43] = { name = "VHOST_USER_CHECK_DEVICE_STATE", request = {}, reply = { "u64" } },
      [44] = { name = "VHOST_USER_GET_SHMEM_CONFIG", request = {}, reply = { "shmem_config" } },
    },
  },
  {
    name = "vhost_user_gpu_request",
    title = "vhost-user, GpuRequests",
    header = "gpu_header",
    messages = {
      [1] = { name = "VHOST_USER_GPU_GET_PROTOCOL_FEATURES", request = {}, reply = { "u64" }, features = { [0] = "EDID", [1] = "DMABUF2" } },
      [2] = { name = "VHOST_USER_GPU_SET_PROTOCOL_FEATURES", request = { "u64" }, features = { [0] = "EDID", [1] = "DMABUF2" } },
      [3] = { name = "VHOST_USER_GPU_GET_DISPLAY_INFO", request = {}, reply = { "gpu_resp_display_info" } },
      [4] = { name = "VHOST_USER_GPU_CURSOR_POS", request = { "gpu_cursor_pos" } },
      [5] = { name = "VHOST_USER_GPU_CURSOR_POS_HIDE", request = { "gpu_cursor_pos" } },
      [6] = { name = "VHOST_USER_GPU_CURSOR_UPDATE", request = { "gpu_cursor_update" } },
      [7] = { name = "VHOST_USER_GPU_SCANOUT", request = { "gpu_scanout" } },
      [8] = { name = "VHOST_USER_GPU_UPDATE", request = { "gpu_update" } },
      [9] = { name = "VHOST_USER_GPU_DMABUF_SCANOUT", request = { "gpu_dmabuf_scanout" } },
      [10] = { name = "VHOST_USER_GPU_DMABUF_UPDATE", request = { "gpu_update" }, reply = {} },
      [11] = { name = "VHOST_USER_GPU_GET_EDID", request = { "gpu_edid_request" }, reply = { "gpu_resp_edid" } },
      [12] = { name = "VHOST_USER_GPU_DMABUF_SCANOUT2", request = { "gpu_dmabuf_scanout2" } },
    },
  },
}

local layouts = {
  gpu_header = {
    size = 12,
    fields = {
      { name = "request", at = 0, size = 4 },
      { name = "flags", at = 4, size = 4, parts = { { name = "reply", first = 2, width = 1 } } },
      { name = "size", at = 8, size = 4 },
    },
  },
  gpu_cursor_pos = { size = 12, fields = { { name = "scanout_id", at = 0, size = 4 }, { name = "x", at = 4, size = 4 }, { name = "y", at = 8, size = 4 } } },
  gpu_cursor_update = {
    size = 16404,
    fields = {
      { name = "pos", at = 0, size = 12, struct = "gpu_cursor_pos" },
      { name = "hot_x", at = 12, size = 4 },
      { name = "hot_y", at = 16, size = 4 },
      { name = "data", at = 20, size = 4, count = 4096 },
    },
  },
  gpu_scanout = {
    size = 12,
    fields = { { name = "scanout_id", at = 0, size = 4 }, { name = "width", at = 4, size = 4 }, { name = "height", at = 8, size = 4 } },
  },
  gpu_update = {
    size = 20,
    fields = {
      { name = "scanout_id", at = 0, size = 4 },
      { name = "x", at = 4, size = 4 },
      { name = "y", at = 8, size = 4 },
      { name = "width", at = 12, size = 4 },
      { name = "height", at = 16, size = 4 },
      { name = "data", at = 20, size = 1, rest = true },
    },
  },
  gpu_dmabuf_scanout = {
    size = 40,
    fields = {
      { name = "scanout_id", at = 0, size = 4 },
      { name = "x", at = 4, size = 4 },
      { name = "y", at = 8, size = 4 },
      { name = "width", at = 12, size = 4 },
      { name = "height", at = 16, size = 4 },
      { name = "fd_width", at = 20, size = 4 },
      { name = "fd_height", at = 24, size = 4 },
      { name = "fd_stride", at = 28, size = 4 },
      { name = "fd_flags", at = 32, size = 4 },
      { name = "fd_drm_fourcc", at = 36, size = 4, signed = true },
    },
  },
  gpu_dmabuf_scanout2 = {
    size = 48,
    fields = { { name = "dmabuf_scanout", at = 0, size = 40, struct = "gpu_dmabuf_scanout" }, { name = "modifier", at = 40, size = 8 } },
  },
  gpu_edid_request = { size = 4, fields = { { name = "scanout_id", at = 0, size = 4 } } },
  gpu_resp_hdr = {
    size = 24,
    fields = {
      { name = "type", at = 0, size = 4 },
      { name = "flags", at = 4, size = 4 },
      { name = "fence_id", at = 8, size = 8 },
      { name = "ctx_id", at = 16, size = 4 },
      { name = "ring_idx", at = 20, size = 1 },
    },
  },
  gpu_display_one = {
    size = 24,
    fields = {
      { name = "x", at = 0, size = 4 },
      { name = "y", at = 4, size = 4 },
      { name = "width", at = 8, size = 4 },
      { name = "height", at = 12, size = 4 },
      { name = "enabled", at = 16, size = 4 },
      { name = "flags", at = 20, size = 4 },
    },
  },
  gpu_resp_display_info = {
    size = 408,
    fields = {
      { name = "hdr", at = 0, size = 24, struct = "gpu_resp_hdr" },
      { name = "pmodes", at = 24, size = 24, struct = "gpu_display_one", count = 16 },
    },
  },
  gpu_resp_edid = {
    size = 1056,
    fields = {
      { name = "hdr", at = 0, size = 24, struct = "gpu_resp_hdr" },
      { name = "size", at = 24, size = 4 },
      { name = "edid", at = 32, size = 1, count = 1024 },
    },
  },
  header = {
    size = 12,
    fields = {
      { name = "request", at = 0, size = 4 },
      {
        name = "flags",
        at = 4,
        size = 4,
        parts = {
          { name = "version", first = 0, width = 2 },
          { name = "reply", first = 2, width = 1 },
          { name = "need_reply", first = 3, width = 1 },
        },
      },
      { name = "size", at = 8, size = 4 },
    },
  },
  u64 = { size = 8, fields = { { name = "value", at = 0, size = 8 } } },
  vring_state = { size = 8, fields = { { name = "index", at = 0, size = 4 }, { name = "num", at = 4, size = 4 } } },
  vring_addr = {
    size = 40,
    fields = {
      { name = "index", at = 0, size = 4 },
      { name = "flags", at = 4, size = 4, flags = { [0] = "LOG" } },
      { name = "descriptor", at = 8, size = 8 },
      { name = "used", at = 16, size = 8 },
      { name = "available", at = 24, size = 8 },
      { name = "log", at = 32, size = 8 },
    },
  },
  mem_region = {
    size = 32,
    fields = {
      { name = "guest_addr", at = 0, size = 8 },
      { name = "size", at = 8, size = 8 },
      { name = "user_addr", at = 16, size = 8 },
      { name = "mmap_offset", at = 24, size = 8 },
    },
  },
  mem_table = {
    size = 8,
    fields = {
      { name = "num_regions", at = 0, size = 4 },
      { name = "regions", at = 8, size = 32, struct = "mem_region", count_by = "num_regions" },
    },
  },
  single_mem_region = { size = 40, fields = { { name = "region", at = 8, size = 32, struct = "mem_region" } } },
  config = {
    size = 12,
    fields = {
      { name = "offset", at = 0, size = 4 },
      { name = "size", at = 4, size = 4 },
      { name = "flags", at = 8, size = 4, values = { [0] = "FRONTEND", [1] = "MIGRATION" } },
      { name = "payload", at = 12, size = 1, count_by = "size" },
    },
  },
  rarp = { size = 8, fields = { { name = "mac", at = 0, size = 1, count = 6 } } },
  log = { size = 16, fields = { { name = "log_size", at = 0, size = 8 }, { name = "log_offset", at = 8, size = 8 } } },
  iotlb = {
    size = 32,
    fields = {
      { name = "iova", at = 0, size = 8 },
      { name = "size", at = 8, size = 8 },
      { name = "user_addr", at = 16, size = 8 },
      { name = "permission", at = 24, size = 1, values = { [0] = "NONE", [1] = "READ_ONLY", [2] = "WRITE_ONLY", [3] = "READ_WRITE" } },
      { name = "type", at = 25, size = 1, values = { [1] = "MISS", [2] = "UPDATE", [3] = "INVALIDATE", [4] = "ACCESS_FAIL" } },
    },
  },
  vring_area = {
    size = 24,
    fields = {
      {
        name = "vring",
        at = 0,
        size = 8,
        parts = { { name = "index", first = 0, width = 8 }, { name = "invalid_fd", first = 8, width = 1 } },
      },
      { name = "size", at = 8, size = 8 },
      { name = "offset", at = 16, size = 8 },
    },
  },
  inflight = {
    size = 24,
    fields = {
      { name = "mmap_size", at = 0, size = 8 },
      { name = "mmap_offset", at = 8, size = 8 },
      { name = "num_queues", at = 16, size = 2 },
      { name = "queue_size", at = 18, size = 2 },
    },
  },
  shared = { size = 16, fields = { { name = "uuid", at = 0, size = 1, count = 16 } } },
  device_state = {
    size = 8,
    fields = {
      { name = "direction", at = 0, size = 4, values = { [0] = "SAVE", [1] = "LOAD" } },
      { name = "phase", at = 4, size = 4, values = { [0] = "STOPPED" } },
    },
  },
  mmap = {
    size = 40,
    fields = {
      { name = "shmid", at = 0, size = 1 },
      { name = "fd_offset", at = 8, size = 8 },
      { name = "shm_offset", at = 16, size = 8 },
      { name = "len", at = 24, size = 8 },
      { name = "flags", at = 32, size = 8, flags = { [0] = "MAP_RW" } },
    },
  },
  shmem_config = { size = 2056, fields = { { name = "num_regions", at = 0, size = 4 }, { name = "sizes", at = 8, size = 8, count = 256 } } },
  crypto_session = {
    size = 1072,
    fields = {
      { name = "op_code", at = 0, size = 8 },
      { name = "session", at = 8, size = 1, count = 1056 },
      { name = "session_id", at = 1064, size = 8, signed = true },
    },
  },
  device_state_reply = {
    size = 8,
    fields = {
      {
        name = "word",
        at = 0,
        size = 8,
        parts = { { name = "error", first = 0, width = 8 }, { name = "invalid_fd", first = 8, width = 1 } },
      },
    },
  },
  vring_fd = {
    size = 8,
    fields = {
      {
        name = "word",
        at = 0,
        size = 8,
        parts = { { name = "index", first = 0, width = 8 }, { name = "invalid_fd", first = 8, width = 1 } },
      },
    },
  },
}

local DLT_USER0 = wtap and wtap.USER0 or wtap_encaps.USER0

local protocol = Proto("vhost_user", "vhost-user")
local feature_field = ProtoField.string("vhost_user.feature", "Feature")
local request_field = ProtoField.string("vhost_user.message", "Message")
local truncated = ProtoExpert.new("vhost_user.truncated", "The payload ends too early", expert.group.MALFORMED, expert.severity.ERROR)
local unknown = ProtoExpert.new("vhost_user.unknown", "Unknown message", expert.group.UNDECODED, expert.severity.WARN)
protocol.experts = { truncated, unknown }

-- A field for each member of a layout; integers by their size.
local function proto_field(path, field)
  local title = field.name
  if field.struct then return ProtoField.none(path, title) end
  if field.size == 1 and (field.count or field.count_by or field.rest) then return ProtoField.bytes(path, title) end
  local kind = (field.signed and "int" or "uint") .. tostring(field.size * 8)
  local form = (field.flags or field.parts) and base.HEX or base.DEC
  return ProtoField[kind](path, title, form, field.values)
end

local registered = { feature_field, request_field }
for layout_name, layout in pairs(layouts) do
  for _, field in ipairs(layout.fields) do
    local path = "vhost_user." .. layout_name .. "." .. field.name
    field.proto = proto_field(path, field)
    registered[#registered + 1] = field.proto
    for _, part in ipairs(field.parts or {}) do
      part.proto = ProtoField.uint32(path .. "." .. part.name, part.name)
      registered[#registered + 1] = part.proto
    end
  end
end
protocol.fields = registered

local function unsigned(range, big)
  if range:len() == 8 then return big and range:uint64() or range:le_uint64() end
  return UInt64(big and range:uint() or range:le_uint())
end

-- The names of the bits that are set; bits without a name by their number.
local function bit_names(value, names)
  local set = {}
  for bit = 0, 63 do
    if value:rshift(bit):band(1):tonumber() == 1 then set[#set + 1] = names[bit] or tostring(bit) end
  end
  return set
end

local show_layout

-- Shows one element of a field; its bytes are there.
local function show_element(field, range, tree, big)
  if field.struct then
    show_layout(layouts[field.struct], range, tree:add(field.proto, range):append_text(" " .. field.struct))
    return
  end
  local item = big and tree:add(field.proto, range) or tree:add_le(field.proto, range)
  if field.flags then item:append_text(" (" .. table.concat(bit_names(unsigned(range, big), field.flags), ", ") .. ")") end
  for _, part in ipairs(field.parts or {}) do
    local value = unsigned(range, big):rshift(part.first):band(2 ^ part.width - 1):tonumber()
    item:add(part.proto, range, value)
  end
end

local function element_count(field, counts, left)
  if field.count then return field.count end
  if field.count_by then return counts[field.count_by] or 0 end
  if field.rest then return math.floor(left / field.size) end
  return 1
end

-- Shows as many of a layout's fields as the bytes hold.
function show_layout(layout, range, tree)
  local counts = {}
  for _, field in ipairs(layout.fields) do
    local left = range:len() - field.at
    local count = element_count(field, counts, left)
    if left < field.size * count then
      tree:add_proto_expert_info(truncated)
      count = math.max(0, math.floor(left / field.size))
    end
    if field.size == 1 and not field.struct and (field.count or field.count_by or field.rest) then
      if count > 0 then tree:add(field.proto, range(field.at, count)) end
    else
      for place = 0, count - 1 do show_element(field, range(field.at + place * field.size, field.size), tree, layout.big) end
    end
    if count == 1 and not field.struct and field.size <= 4 then
      local value = range(field.at, field.size)
      counts[field.name] = layout.big and value:uint() or value:le_uint()
    end
  end
end

-- The layout that fits: the one of this size, else the last that is not longer.
local function payload_layout(names, size)
  local fitting
  for _, name in ipairs(names or {}) do
    local layout = layouts[name]
    if layout.size == size then return layout, name end
    if layout.size < size or not fitting then fitting = name end
  end
  return fitting and layouts[fitting], fitting
end

-- A field of the header, and its value.
local function header_field(channel, range, wanted)
  for _, field in ipairs(layouts[channel.header].fields) do
    if field.name == wanted then return range(field.at, field.size):le_uint(), field end
  end
end

local function is_reply(channel, range)
  local flags, field = header_field(channel, range, "flags")
  for _, part in ipairs(field.parts) do
    if part.name == "reply" then return UInt64(flags):rshift(part.first):band(1):tonumber() == 1 end
  end
end

-- Shows one message; returns its name.
local function show_message(channel, range, tree)
  local header_size = layouts[channel.header].size
  local reply = is_reply(channel, range)
  local id = header_field(channel, range, "request")
  local message = channel.messages[id]
  local name = message and message.name or "message " .. id
  local branch = tree:add(protocol, range, name .. (reply and " (reply)" or ""))
  branch:add(request_field, range(0, header_size), name)
  show_layout(layouts[channel.header], range(0, header_size), branch:add(range(0, header_size), "Header"))
  local size = range:len() - header_size
  if not message then
    branch:add_proto_expert_info(unknown)
  elseif size > 0 then
    local payload = range(header_size, size)
    local names = message.request
    if reply then names = message.reply or { channel.ack } end
    local layout, layout_name = payload_layout(names, size)
    local body = branch:add(payload, "Payload" .. (layout_name and ": " .. layout_name or ""))
    if layout then show_layout(layout, payload, body) end
    if message.features and size == 8 then
      for _, feature in ipairs(bit_names(payload:le_uint64(), message.features)) do body:add(feature_field, payload, feature) end
    end
  end
  return name .. (reply and " reply" or "")
end

for number, channel in ipairs(channels) do
  local dissector = Proto(channel.name, channel.title)
  local header_size = layouts[channel.header].size

  local function message_length(buffer, _, offset)
    return header_size + header_field(channel, buffer(offset, header_size), "size")
  end

  local function show(buffer, info, tree)
    info.cols.protocol = "vhost-user"
    info.cols.info:append((tostring(info.cols.info) == "" and "" or ", ") .. show_message(channel, buffer(), tree))
    return buffer:len()
  end

  -- Packets hold whole messages; a stream is put together.
  function dissector.dissector(buffer, info, tree)
    info.cols.info = ""
    if info.can_desegment > 0 then
      dissect_tcp_pdus(buffer, tree, header_size, message_length, show)
      return buffer:len()
    end
    local offset = 0
    while buffer:len() - offset >= header_size do
      local length = math.min(message_length(buffer, info, offset), buffer:len() - offset)
      show(buffer(offset, length):tvb(), info, tree)
      offset = offset + length
    end
    return offset
  end

  DissectorTable.get("wtap_encap"):add(DLT_USER0 + number - 1, dissector)
  DissectorTable.get("tcp.port"):add_for_decode_as(dissector)
end
