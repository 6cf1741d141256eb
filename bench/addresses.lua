-- Asks for the addresses in the file that BENCH_ADDRESSES names, one after the other, from a random one on.
local addresses = {}
for line in io.lines(os.getenv("BENCH_ADDRESSES")) do addresses[#addresses + 1] = line end
math.randomseed(os.time())
local place = math.random(#addresses)
request = function()
  place = place % #addresses + 1
  return wrk.format("GET", addresses[place])
end
