package org.keurwerk.commons.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, for pages. */
public final class Telephones {

    private static final Pattern EXTENSION =
            Pattern.compile("(?:toestel|tst\\.?|extension|ext\\.?|x|#)\\s*(\\d+)\\s*$", Pattern.CASE_INSENSITIVE);

    /** The address at which a number is dialled (RFC 3966): digits, and an extension apart from them. */
    public String dialled(String phone) {
        Matcher extension = EXTENSION.matcher(phone);
        boolean found = extension.find();
        String number = (found ? phone.substring(0, extension.start()) : phone).strip();
        String digits = number.replaceAll("\\(0\\)|[^0-9]", "");
        String plus = number.startsWith("+") ? "+" : "";
        return "tel:" + plus + digits + (found ? ";ext=" + extension.group(1) : "");
    }
}
