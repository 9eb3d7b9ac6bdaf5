package org.ensemble.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part how it is. */
final class Http {

    private Http() {}

    static boolean isOk(String address) {
        return status(address) == 200;
    }

    static boolean answers(String address) {
        return status(address) > 0;
    }

    private static int status(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return -1;
        }
    }
}
