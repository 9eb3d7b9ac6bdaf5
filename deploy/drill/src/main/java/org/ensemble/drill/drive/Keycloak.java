package org.ensemble.drill.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration: accounts of drill learners are made and removed in bulk, past the sign-up page. */
public final class Keycloak {

    /** Marks them: no other account has an address here. */
    public static final String DOMAIN = "@drill.ensemble.example";

    private static final int AT_ONCE = 500;
    private static final int REMOVED_AT_ONCE = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final URI url;
    private final String user;
    private final String password;

    public Keycloak(Wire wire, URI url, String user, String password) {
        this.wire = wire;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static String email(int number) {
        return "drill-%05d%s".formatted(number, DOMAIN);
    }

    /** Makes those who are not there yet, and tells the learner id of each by number. */
    public Map<Integer, UUID> learners(int count, String learnersPassword) {
        Map<Integer, UUID> ids = new TreeMap<>();
        for (int first = 1; first <= count; first += AT_ONCE) {
            int last = Math.min(count, first + AT_ONCE - 1);
            ObjectNode wanted = JSON.createObjectNode().put("ifResourceExists", "SKIP");
            ArrayNode users = wanted.putArray("users");
            Credential credential = Credential.of(learnersPassword);
            IntStream.rangeClosed(first, last).forEach(number -> users.add(account(number, credential)));
            JsonNode made = ask("POST", "/admin/realms/ensemble/partialImport", wanted.toString())
                    .json();
            for (JsonNode result : made.path("results")) {
                ids.put(
                        number(result.path("resourceName").asText()),
                        UUID.fromString(result.path("id").asText()));
            }
        }
        return ids;
    }

    /** Every drill account that there is, by number. */
    public Map<Integer, UUID> existing() {
        String search = "?max=100000&briefRepresentation=true&search=drill-"; // looks for beginnings
        Map<Integer, UUID> ids = new TreeMap<>();
        for (JsonNode account :
                ask("GET", "/admin/realms/ensemble/users" + search, null).json()) {
            String name = account.path("username").asText();
            if (name.endsWith(DOMAIN)) {
                ids.put(number(name), UUID.fromString(account.path("id").asText()));
            }
        }
        return ids;
    }

    public void remove(Collection<UUID> accounts) {
        List<UUID> ids = List.copyOf(accounts);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            String token = token();
            AtOnce.each(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), REMOVED_AT_ONCE, id -> call(
                            token, "DELETE", "/admin/realms/ensemble/users/" + id, null)
                    .thenApply(removed -> removed.expectOk("Removing an account")));
        }
    }

    private static ObjectNode account(int number, Credential credential) {
        ObjectNode account = JSON.createObjectNode()
                .put("username", email(number))
                .put("email", email(number))
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", "Drill")
                .put("lastName", "%05d".formatted(number));
        account.putObject("attributes")
                .putArray("locale")
                .add(Profile.of(number).language());
        account.putArray("realmRoles").add("default-roles-ensemble");
        account.putArray("credentials").add(credential.json());
        return account;
    }

    private static int number(String email) {
        return Integer.parseInt(email.substring("drill-".length(), email.indexOf('@')));
    }

    private Exchange ask(String method, String path, @Nullable String body) {
        return call(token(), method, path, body).join().expectOk("Keycloak " + path);
    }

    private CompletableFuture<Exchange> call(String token, String method, String path, @Nullable String body) {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        return wire.send(new Call(method, URI.create(url + path), headers, body));
    }

    /** Asked for each time: it is good for a minute only. */
    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(SignIn.encode(user), SignIn.encode(password));
        return wire.send(new Call(
                        "POST",
                        URI.create(url + "/realms/master/protocol/openid-connect/token"),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form))
                .join()
                .expectOk("Keycloak's administrator")
                .json()
                .path("access_token")
                .asText();
    }
}
