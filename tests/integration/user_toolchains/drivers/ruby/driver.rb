# Serves cases to a solution in Ruby, each in a process of its own: runner/wire/protocol.hpp ("session").
require "json"

FRAMES = IO.for_fd(3, "rb")
RESULTS = IO.for_fd(4, "wb").tap { |io| io.sync = true }
VALUE, COMPLAINT, DIED, MISUSE = 0, 1, 2, 3
FOLDER = ARGV[0]

def write_result(nonce, status, text, cpu_nanoseconds = 0)
  RESULTS.write([nonce, status, cpu_nanoseconds, 0, text.bytesize].pack("Q<CQ<Q<L<") + text.b)
end

# The exception, with the lines of the solution that it came through.
def describe(error)
  lines = (error.backtrace || []).grep(/solution\.rb:/).first(12)
  (["#{error.class}: #{error.message}"] + lines.map { |line| "  line " + line[/solution\.rb:(\d+)/, 1] }).join("\n")
end

# Finds what a signature declares, in snake_case or in camelCase.
def spelling_in(owner, name)
  [name, name.gsub(/_(.)/) { $1.upcase }].find { |spelled| owner.respond_to?(spelled, true) }
end

def server(signature)
  if signature["kind"] == "class"
    return lambda do |operations|
      instance = nil
      operations.map do |method, arguments|
        next instance.public_send(spelling_in(instance, method), *arguments) unless method == signature["name"]
        instance = Object.const_get(method).new(*arguments)
        nil
      end
    end
  end
  lambda do |arguments|
    owner = Object.const_defined?(:Solution) ? Object.const_get(:Solution).new : self
    returned = owner.send(spelling_in(owner, signature["name"]), *arguments)
    signature["mutates"] ? arguments[signature["mutates"]] : returned
  end
end

def serve_case(serve, frame, channel)
  answer = [VALUE, JSON.generate(serve.call(JSON.parse(frame)))]
rescue SystemExit
  raise
rescue Exception => error # whatever the solution raises is its answer
  answer = [COMPLAINT, describe(error)]
ensure
  $stdout.flush
  channel.write([answer[0]].pack("C") + answer[1].b) if answer
  channel.close
end

signature = JSON.parse(File.read(FOLDER + "/signature.json"))
begin
  load FOLDER + "/solution.rb"
rescue Exception => error
  write_result(0, COMPLAINT, describe(error))
  exit
end
has = signature["kind"] == "class" ? Object.const_defined?(signature["name"]) : nil
owner = Object.const_defined?(:Solution) ? Object.const_get(:Solution).new : self
unless has || (has.nil? && spelling_in(owner, signature["name"]))
  write_result(0, MISUSE, "there is no '#{signature["name"]}' in the solution")
  exit
end
serve = server(signature)
write_result(0, VALUE, "")
while (length = FRAMES.read(4))
  frame = FRAMES.read(length.unpack1("L<")).force_encoding("UTF-8")
  receive, send = IO.pipe(binmode: true)
  process = fork do
    [FRAMES, RESULTS, receive].each(&:close)
    serve_case(serve, frame, send)
  end
  send.close
  nonce = FRAMES.read(8).unpack1("Q<") # after the fork: the solution never has it
  answer = receive.read
  receive.close
  _, status = Process.wait2(process)
  if answer.empty?
    write_result(nonce, DIED, status.signaled? ? "signal #{status.termsig}" : "exit #{status.exitstatus}")
  else
    write_result(nonce, answer.getbyte(0), answer.byteslice(1..))
  end
end
