package org.ensemble.drill.drive;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in at a gateway whose login is the harness's own: the code flow without a password, since hashing is what takes long. */
public final class CodeFlow {

    private static final int AT_ONCE = 4;
    private static final String THEN = "/en/sessions";

    private CodeFlow() {}

    /** The {@code Cookie} header of each, once signed in. */
    public static Map<UUID, String> signIn(Wire wire, URI site, List<UUID> people) {
        Map<UUID, String> cookies = new ConcurrentHashMap<>();
        AtOnce.blocking(people, AT_ONCE, person -> cookies.put(person, signIn(new Visitor(wire, site), person)));
        return cookies;
    }

    private static String signIn(Visitor visitor, UUID person) {
        URI begin = visitor.site().resolve("/en/sign-in?return=" + SignIn.encode(THEN));
        String login = visitor.visit("GET", begin, null).join().header("Location");
        URI back = URI.create(
                java.net.URLDecoder.decode(parameter(login, "redirect_uri"), java.nio.charset.StandardCharsets.UTF_8)
                        + "?code=" + person + "&state=" + parameter(login, "state"));
        Exchange done = visitor.visit("GET", back, null).join();
        if (done.status() / 100 != 3 || visitor.kept().isEmpty()) {
            throw new IllegalStateException("Could not sign in: at %s came %s".formatted(back, done));
        }
        StringBuilder header = new StringBuilder();
        visitor.kept().forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        if (!found.find()) {
            throw new IllegalStateException("The gateway did not lead to the login, but to " + address);
        }
        return found.group(1);
    }
}
