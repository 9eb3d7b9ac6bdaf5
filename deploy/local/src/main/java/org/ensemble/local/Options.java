package org.ensemble.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/** What was asked for on the command line. */
record Options(boolean detach, boolean fresh, boolean traces, boolean help, Ports ports) {

    static final String HELP =
            """
            ./start [options]     starts Ensemble on this machine; Ctrl-C stops it

              --detach            returns when all is ready; ./stop ends it
              --fresh             erases the data first: databases, events, accounts, mails
              --traces            starts Zipkin too, and sends it the services' traces
              --pods NAME=NUMBER  starts 1 to %d processes of a service; may be given for each of them
              --port NAME=NUMBER  moves a port; may be given several times
              --help              this

            Services: %s
            Ports: %s; those of further pods: session-service-2, session-service-2-management, ...
            """
                    .formatted(
                            Pods.MOST,
                            String.join(", ", Pods.oneEach().services()),
                            String.join(", ", Ports.usual().names()));

    static Options of(List<String> arguments) {
        boolean detach = false;
        boolean fresh = false;
        boolean traces = false;
        boolean help = false;
        Pods pods = Pods.oneEach();
        List<String> moves = new ArrayList<>();
        Queue<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--traces" -> traces = true;
                case "--help", "-h" -> help = true;
                case "--pods" -> pods = more(pods, Objects.requireNonNullElse(words.poll(), ""));
                case "--port" -> moves.add(Objects.requireNonNullElse(words.poll(), ""));
                default -> throw new Trouble("There is no option " + word + "; ./start --help tells which there are");
            }
        }
        // Last, since a pod's ports are known only when the pod is.
        Ports ports = Ports.usual(pods);
        for (String move : moves) {
            ports = moved(ports, move);
        }
        return new Options(detach, fresh, traces, help, ports);
    }

    private static Pods more(Pods pods, String wish) {
        String[] words = wish.split("=", 2);
        if (words.length < 2 || !words[1].matches("[0-9]{1,3}")) {
            throw new Trouble("--pods needs NAME=NUMBER, for example --pods session-service=3");
        }
        return pods.with(words[0], Integer.parseInt(words[1]));
    }

    private static Ports moved(Ports ports, String move) {
        String[] words = move.split("=", 2);
        if (words.length < 2 || !words[1].matches("[0-9]{1,5}")) {
            throw new Trouble("--port needs NAME=NUMBER, for example --port gateway=8090");
        }
        int number = Integer.parseInt(words[1]);
        if (number < 1 || number > 65_535) {
            throw new Trouble("A port is a number from 1 to 65535, not " + number);
        }
        return ports.with(words[0], number);
    }
}
