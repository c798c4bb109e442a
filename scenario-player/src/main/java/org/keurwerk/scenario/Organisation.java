package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** An organisation (organisatie) as the office would enter it, with the account of its contact. */
record Organisation(String name, String place, String email, String language, String account) {

    Map<String, Object> asContent(String password) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("place", place);
        content.put("email", email);
        content.put("language", language);
        content.put("username", account);
        content.put("password", password);
        return content;
    }
}
