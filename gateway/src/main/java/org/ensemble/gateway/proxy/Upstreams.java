package org.ensemble.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ensemble.gateway.Settings;

/** The connections to the services, to each address a pool for what is answered at once and one for streams that stay open. */
@Singleton
public class Upstreams {

    private final HttpClient answers;
    private final HttpClient streams;
    private final Settings.Upstream settings;
    private final Map<String, Addresses> addresses = new HashMap<>();

    Upstreams(Vertx vertx, Settings settings, MeterRegistry meters) {
        this.settings = settings.upstream();
        settings.services().forEach((name, service) -> addresses.put(name, new Addresses(name, service.url(), meters)));
        int connect = (int) this.settings.connectTimeout().toMillis();
        answers = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(connect)
                .setMaxPoolSize(this.settings.connections())
                .setMaxWaitQueueSize(this.settings.queue())
                // Shorter than any service's own, so that none is closed under a request that was just sent.
                .setKeepAliveTimeout(20)
                .setTcpNoDelay(true));
        streams = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(connect)
                .setMaxPoolSize(this.settings.streams())
                .setMaxWaitQueueSize(0)
                .setKeepAlive(false)
                .setTcpNoDelay(true));
    }

    HttpClient client(boolean stream) {
        return stream ? streams : answers;
    }

    /** The way to one of the service's addresses, to be ended by whoever asks for it. */
    Way way(Services.Service service, boolean stream) {
        return new Way(
                Objects.requireNonNull(addresses.get(service.name())), stream, stream ? this::stream : this::request);
    }

    /** What a service answers to a GET; anything but 200 is a failure. */
    public Future<Buffer> get(Services.Service service, String uri) {
        Way way = way(service, false);
        return way.connect()
                .compose(
                        request -> request.setMethod(HttpMethod.GET).setURI(uri).send())
                .onSuccess(answer -> way.answered())
                .onFailure(failure -> way.lost(failure, true))
                .expecting(HttpResponseExpectation.SC_OK)
                .compose(HttpClientResponse::body)
                .onComplete(done -> way.end());
    }

    /** A request on a pooled connection, given up when no answer begins in time. */
    private Future<HttpClientRequest> request(Address address) {
        return answers.request(
                to(address).setIdleTimeout(settings.responseTimeout().toMillis()));
    }

    private Future<HttpClientRequest> stream(Address address) {
        return streams.request(to(address));
    }

    private static RequestOptions to(Address address) {
        return new RequestOptions()
                .setHost(address.socket().host())
                .setPort(address.socket().port());
    }
}
