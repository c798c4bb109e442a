package org.keurwerk.commons.text;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * An e-mail address as mail servers take it. The domain may be in any script; it travels in its ASCII form (IDNA, RFC 5891). A local part
 * beyond ASCII needs a server that offers SMTPUTF8 (RFC 6531) at every step, so that such an address is refused where it is typed: {@link Reachable}.
 */
public final class MailAddress {

    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{Alnum}](?:[\\p{Alnum}-]*[\\p{Alnum}])?\\.)+(?=[\\p{Alnum}-]*\\p{Alpha})[\\p{Alnum}-]{2,}");

    private MailAddress() {}

    /** The address without what surrounds it, with its domain in ASCII; a text that is no address stays what it is. */
    public static String of(String typed) {
        String address = OneLine.of(typed);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Whether its domain is a name of the net: parts with a dot between them, no bare host and no number of a machine. */
    static boolean hasPublicDomain(String address) {
        String ascii = of(address);
        String domain = ascii.substring(ascii.lastIndexOf('@') + 1);
        return DOMAIN.matcher(domain).matches();
    }

    /** Whether what stands before the last @ is ASCII. */
    static boolean hasPlainLocalPart(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, Math.max(at, 0)).chars().allMatch(letter -> letter < 128);
    }
}
