package org.ensemble.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID provider with real keys, codes, proof keys and nonces. It has no password page: whoever comes is let in as
 * {@link #LEARNER}, so that the login can be followed by redirects alone.
 */
final class LoginServer {

    static final String LEARNER = "018f0000-0000-7000-8000-000000000001";

    private static final String BASE = "/realms/ensemble";

    private final Map<String, MultiMap> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final Shared shared;

    LoginServer(Shared shared) {
        this.shared = shared;
    }

    String start(Vertx vertx) {
        int port = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        String issuer = "http://localhost:" + port + BASE;
        shared.put("issuer", issuer);
        return issuer;
    }

    private void handle(HttpServerRequest request) {
        switch (request.path().substring(BASE.length() + "/protocol/openid-connect/".length())) {
            case "auth" -> authorize(request);
            case "token" -> request.setExpectMultipart(true).endHandler(end -> tokens(request));
            case "certs" -> {
                shared.count("keys").incrementAndGet();
                answer(request, 200, keySet());
            }
            case "logout" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", request.getParam("post_logout_redirect_uri"))
                        .end();
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void authorize(HttpServerRequest request) {
        shared.put("authorization", request.query());
        String code = UUID.randomUUID().toString();
        codes.put(code, MultiMap.caseInsensitiveMultiMap().addAll(request.params()));
        request.response()
                .setStatusCode(302)
                .putHeader(
                        "Location",
                        request.getParam("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8))
                .end();
    }

    private void tokens(HttpServerRequest request) {
        MultiMap form = request.formAttributes();
        if (shared.count("login.failing").get() > 0) {
            answer(request, 400, new JsonObject().put("error", "invalid_grant"));
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            boolean known = refreshTokens.contains(form.get("refresh_token"));
            shared.count("refreshed").incrementAndGet();
            answer(request, known ? 200 : 400, known ? issued(null) : new JsonObject().put("error", "invalid_grant"));
        } else {
            MultiMap asked = codes.remove(String.valueOf(form.get("code")));
            boolean proven = asked != null && proof(form.get("code_verifier")).equals(asked.get("code_challenge"));
            answer(
                    request,
                    proven ? 200 : 400,
                    proven ? issued(asked.get("nonce")) : new JsonObject().put("error", "invalid_grant"));
        }
    }

    private JsonObject issued(String nonce) {
        String refresh = UUID.randomUUID().toString();
        long lifespan = shared.count("lifespan").get();
        refreshTokens.add(refresh);
        return new JsonObject()
                .put("access_token", shared.tokens().token(LEARNER, "ensemble", lifespan))
                .put("id_token", shared.tokens().token(LEARNER, "gateway", lifespan, nonce))
                .put("refresh_token", refresh)
                .put("token_type", "Bearer")
                .put("expires_in", lifespan);
    }

    private JsonObject keySet() {
        RSAPublicKey key = (RSAPublicKey) shared.tokens().keys().getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "test")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("n", base64(key.getModulus().toByteArray()))
                                        .put("e", base64(key.getPublicExponent().toByteArray()))));
    }

    private static void answer(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    private static String proof(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        int sign = bytes.length > 32 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
