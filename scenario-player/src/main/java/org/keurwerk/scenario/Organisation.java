package org.keurwerk.scenario;

import java.util.Map;
import org.keurwerk.scenario.yaml.Part;

/**
 * An organisation (organisatie) as the office enters it, with the account of its contact.
 *
 * @param content what the office sends, but for the password
 */
record Organisation(String name, String account, Part content) {

    static Organisation of(Part part) {
        part.only("name", "place", "email", "language", "account");
        Part account = part.required("account");
        Part usual = part.mapping(Map.of(
                "email", part.value("contact@" + account.text() + ".example", true),
                "language", part.value("nl", true)));
        return new Organisation(
                part.required("name").text(),
                account.text(),
                part.without("account").over(usual).with("username", account));
    }

    Part withPassword(String password) {
        return content.with("password", content.value(password, true));
    }
}
