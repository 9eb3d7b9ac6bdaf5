package org.ensemble.gateway;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ensemble.gateway.refusal.Refusal;

/** Words of the gateway's own pages and problems: messages/gateway_en.properties and gateway_fr.properties. */
@MessageBundle("gateway")
public interface GatewayTexts {

    @Message
    String homeTitle();

    @Message
    String homeLead();

    @Message
    String courses();

    @Message
    String seeCourses();

    @Message
    String sessions();

    @Message
    String seeSessions();

    @Message
    String signedInTitle();

    @Message
    String signedInText();

    @Message
    String signInTitle();

    @Message
    String signInText();

    @Message
    String signIn();

    @Message
    String newTab();

    @Message
    String keptTitle();

    @Message
    String keptText();

    @Message
    String sendAgain();

    @Message
    String title(Refusal refusal);

    @Message
    String detail(Refusal refusal);
}
