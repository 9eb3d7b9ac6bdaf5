package org.ensemble.local;

import java.util.List;

/** What was asked for on the command line. */
record Options(boolean detach, boolean fresh, boolean traces, boolean help, Ports ports) {

    static final String HELP =
            """
            ./start [options]     starts Ensemble on this machine; Ctrl-C stops it

              --detach            returns when all is ready; ./stop ends it
              --fresh             erases the data first: databases, events, accounts, mails
              --traces            starts Zipkin too, and sends it the services' traces
              --port NAME=NUMBER  moves a port; may be given several times
              --help              this

            Ports: %s
            """
                    .formatted(String.join(", ", Ports.names()));

    static Options of(List<String> arguments) {
        Options options = new Options(false, false, false, false, Ports.usual());
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            options = switch (argument) {
                case "--detach" -> new Options(true, options.fresh, options.traces, options.help, options.ports);
                case "--fresh" -> new Options(options.detach, true, options.traces, options.help, options.ports);
                case "--traces" -> new Options(options.detach, options.fresh, true, options.help, options.ports);
                case "--help", "-h" -> new Options(options.detach, options.fresh, options.traces, true, options.ports);
                case "--port" -> {
                    i++;
                    yield options.moved(i < arguments.size() ? arguments.get(i) : "");
                }
                default ->
                    throw new Trouble("There is no option " + argument + "; ./start --help tells which there are");
            };
        }
        return options;
    }

    private Options moved(String port) {
        String[] words = port.split("=", 2);
        if (words.length < 2 || !words[1].matches("[0-9]{1,5}")) {
            throw new Trouble("--port needs NAME=NUMBER, for example --port gateway=8090");
        }
        int number = Integer.parseInt(words[1]);
        if (number < 1 || number > 65_535) {
            throw new Trouble("A port is a number from 1 to 65535, not " + number);
        }
        return new Options(detach, fresh, traces, help, ports.with(words[0], number));
    }
}
