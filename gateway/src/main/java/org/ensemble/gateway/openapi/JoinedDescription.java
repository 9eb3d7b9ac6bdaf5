package org.ensemble.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several descriptions made one. Two services may call different things by the same name: the later one's is renamed. */
final class JoinedDescription {

    private static final String REFERENCE = "#/components/";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonArray missing = new JsonArray();
    private final String site;

    JoinedDescription(String site) {
        this.site = site;
    }

    void add(String service, @Nullable JsonObject description) {
        if (description == null) {
            missing.add(service);
            return;
        }
        JsonObject part = renamed(service, description);
        part.getJsonObject("paths", new JsonObject()).stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> paths.put(path.getKey(), path.getValue()));
        components.mergeIn(part.getJsonObject("components", new JsonObject()), true);
    }

    JsonObject whole() {
        JsonObject whole = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Ensemble").put("version", "1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", site)))
                .put("paths", paths)
                .put("components", components);
        return missing.isEmpty() ? whole : whole.put("x-missing", missing);
    }

    private JsonObject renamed(String service, JsonObject description) {
        String text = description.encode();
        JsonObject own = description.getJsonObject("components", new JsonObject());
        for (Map.Entry<String, Object> kind : own) {
            JsonObject known = components.getJsonObject(kind.getKey(), new JsonObject());
            for (Map.Entry<String, Object> thing : (JsonObject) kind.getValue()) {
                if (known.containsKey(thing.getKey()) && !thing.getValue().equals(known.getValue(thing.getKey()))) {
                    text = rename(text, kind.getKey(), thing.getKey(), service + "-" + thing.getKey());
                }
            }
        }
        return new JsonObject(text);
    }

    private static String rename(String text, String kind, String from, String to) {
        String reference = "\"" + REFERENCE + kind + "/";
        JsonObject renamed = new JsonObject(text.replace(reference + from + "\"", reference + to + "\""));
        JsonObject things = renamed.getJsonObject("components").getJsonObject(kind);
        things.put(to, things.remove(from));
        return renamed.encode();
    }
}
