package org.ensemble.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ensemble.local.Json;

/**
 * The realm knows the addresses of the site and of the mail server since its import. When {@code --port} has moved one of
 * them, this tells the realm.
 */
final class RealmAddresses {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Path told;
    private final String keycloak;
    private final String password;
    private final HttpClient client = HttpClient.newHttpClient();

    RealmAddresses(Path told, String keycloak, String password) {
        this.told = told;
        this.keycloak = keycloak;
        this.password = password;
    }

    void tell(String site, int smtpPort) throws IOException, InterruptedException {
        String now = site + " " + smtpPort;
        boolean imported = !Files.exists(told);
        if (!imported && !Files.readString(told).equals(now)) {
            String bearer = token();
            put(bearer, "/admin/realms/ensemble", Json.object("smtpServer", smtp(smtpPort)));
            String id = find(
                    ID,
                    send(request("/admin/realms/ensemble/clients?clientId=gateway", bearer)
                            .GET()));
            put(bearer, "/admin/realms/ensemble/clients/" + id, gateway(site));
        }
        Files.writeString(told, now);
    }

    private static Object smtp(int port) {
        return Json.object(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(port),
                "from",
                "noreply@ensemble.example",
                "fromDisplayName",
                "Ensemble",
                "auth",
                "false",
                "ssl",
                "false",
                "starttls",
                "false");
    }

    private static Object gateway(String site) {
        return Json.object(
                "clientId",
                "gateway",
                "rootUrl",
                site,
                "baseUrl",
                site + "/",
                "redirectUris",
                List.of(site + "/*"),
                "attributes",
                Json.object("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", site + "/*"));
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMIN + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return find(
                TOKEN,
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    private void put(String bearer, String path, Object body) throws IOException, InterruptedException {
        send(request(path, bearer)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.text(body))));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(keycloak + path)).header("Authorization", "Bearer " + bearer);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("Keycloak refuses to learn the new addresses: status " + response.statusCode());
        }
        return response.body();
    }

    private static String find(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Keycloak's answer is not understood");
        }
        return matcher.group(1);
    }
}
