package org.ensemble.drill.drive;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it will stand on the wire. */
public record Call(String method, URI to, Map<String, String> headers, @Nullable String body) {}
