package org.ensemble.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void showsWhatItReceived() throws Exception {
        int smtp = freePort();
        int page = freePort();
        MailServer.main(new String[] {folder.toString(), Integer.toString(smtp), Integer.toString(page)});
        send(smtp);
        String site = "http://127.0.0.1:" + page;

        assertThat(get(site + "/api/messages?to=apprenante@")).contains("\"subject\":\"Séance <1>\"", "\"id\":1");
        assertThat(get(site + "/api/messages/1")).contains("\"html\":\"<p>Bonjour</p>\"");
        assertThat(get(site + "/")).contains("Séance &lt;1&gt;", "apprenante@ensemble.example");
        assertThat(get(site + "/messages/1")).contains("srcdoc=", "&lt;p&gt;Bonjour");
        assertThat(get(site + "/messages/7")).contains("nothing here");
        browser.send(
                HttpRequest.newBuilder(URI.create(site + "/api/messages"))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(get(site + "/api/messages")).isEqualTo("[]");
    }

    private static void send(int port) throws Exception {
        Properties where = new Properties();
        where.put("mail.smtp.host", "127.0.0.1");
        where.put("mail.smtp.port", port);
        MimeMessage mail = new MimeMessage(Session.getInstance(where));
        mail.setFrom("noreply@ensemble.example");
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("apprenante@ensemble.example"));
        mail.setSubject("Séance <1>", "UTF-8");
        mail.setText("<p>Bonjour</p>", "UTF-8", "html");
        Transport.send(mail);
    }

    private String get(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
