-- The searches of a file of queries (CLASS, a tab, WORDS), in turn, each connection's thread beginning elsewhere; then what came of it.
local paths = {}
local place = 0
local started = 0

function setup(thread)
  thread:set("first", started)
  started = started + 1
end

local function escape(text)
  return (text:gsub("[^%w%-%.%_%~]", function(c) return string.format("%%%02X", c:byte()) end))
end

function init(args)
  for line in io.lines(args[1]) do
    local words = line:match("\t(.*)$")
    paths[#paths + 1] = "/api/v1/search?page_size=10&facets=outlet,tag,year" .. (words ~= "" and "&q=" .. escape(words) or "")
  end
  place = first * 7
end

function request()
  place = place % #paths + 1
  return wrk.format("GET", paths[place])
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    "requests %d\nper_second %.1f\nbytes %d\nconnect_errors %d\nread_errors %d\nwrite_errors %d\ntimeouts %d\nstatus_errors %d\np50_ms %.2f\np90_ms %.2f\np99_ms %.2f\nmax_ms %.2f\n",
    summary.requests, summary.requests / (summary.duration / 1e6), summary.bytes, errors.connect, errors.read, errors.write, errors.timeout, errors.status,
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
