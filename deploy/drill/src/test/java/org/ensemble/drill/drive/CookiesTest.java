package org.ensemble.drill.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private final Cookies cookies = new Cookies();

    @Test
    void each_path_gets_its_own() {
        cookies.take(
                List.of("session=a=b; Path=/; HttpOnly", "login=c; Version=1; Path=/realms/ensemble/; SameSite=None"));
        assertThat(cookies.header("/en/sessions")).isEqualTo("session=a=b");
        assertThat(cookies.header("/realms/ensemble/login-actions")).isEqualTo("session=a=b; login=c");
    }

    @Test
    void what_is_over_goes() {
        cookies.take(List.of("state=1; Path=/", "session=2; Path=/"));
        cookies.take(List.of("state=; Max-Age=0; Path=/", "session=3; Path=/; Max-Age=60"));
        assertThat(cookies.header("/")).isEqualTo("session=3");
    }

    @Test
    void the_sites_own_come_back_next_time() {
        cookies.take(List.of("session=2; Path=/", "login=c; Path=/realms/ensemble/"));
        Cookies nextTime = new Cookies();
        nextTime.restore(cookies.ofTheSite());
        assertThat(nextTime.ofTheSite()).isEqualTo(Map.of("session", "2"));
    }
}
