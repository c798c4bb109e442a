package org.keurwerk.scenario.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who calls: a user name with its password. */
public record Account(String username, String password) {

    String authorization() {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return username;
    }
}
