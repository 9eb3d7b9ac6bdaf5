package org.ensemble.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import org.ensemble.gateway.Settings;

/** The connections to the services: one pool for what is answered at once, one for streams that stay open. */
@Singleton
public class Upstreams {

    private final HttpClient answers;
    private final HttpClient streams;
    private final Settings.Upstream settings;

    Upstreams(Vertx vertx, Settings settings) {
        this.settings = settings.upstream();
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

    HttpClient forAnswers() {
        return answers;
    }

    HttpClient forStreams() {
        return streams;
    }

    /** A request on a pooled connection, given up when no answer begins in time. */
    public Future<HttpClientRequest> request(Services.Service service) {
        return answers.request(
                to(service).setIdleTimeout(settings.responseTimeout().toMillis()));
    }

    Future<HttpClientRequest> stream(Services.Service service) {
        return streams.request(to(service));
    }

    private static RequestOptions to(Services.Service service) {
        return new RequestOptions().setHost(service.host()).setPort(service.port());
    }
}
