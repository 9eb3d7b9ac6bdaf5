package org.ensemble.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part how it is. */
final class Http {

    private Http() {}

    static boolean isOk(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
