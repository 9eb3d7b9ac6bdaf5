package org.ensemble.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Takes every mail (SMTP) and shows them (HTTP), on this machine only. */
final class MailServer {

    private static final int MOST = 20_000;

    private MailServer() {}

    public static void main(String[] arguments) throws IOException, MessagingException {
        Letterbox letterbox = new Letterbox(Path.of(arguments[0]), MOST);
        receive(Integer.parseInt(arguments[1]), letterbox);
        show(Integer.parseInt(arguments[2]), letterbox);
    }

    private static void receive(int port, Letterbox letterbox) {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(smtp);
        // The sender gets its answer after this returns: a mail that was answered for is on the disk.
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            try {
                letterbox.put(recipient.getEmail(), message.getMessage());
            } catch (IOException e) {
                throw new MessagingException("can't be kept", e);
            }
            return Kept.HERE;
        });
        server.start();
    }

    private static void show(int port, Letterbox letterbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new Inbox(letterbox));
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }
}
