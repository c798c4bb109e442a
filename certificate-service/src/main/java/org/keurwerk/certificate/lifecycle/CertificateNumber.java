package org.keurwerk.certificate.lifecycle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public number of a certificate (certificaatnummer), {@code CBCT-2021-000117-R}: prefix of the certifying body, year of the decision, six
 * digits, and an ISO 7064 MOD 37,36 check character over all of these. One that does not fit cannot exist.
 *
 * @param prefix two to eight capital letters
 * @param year the year of the decision
 * @param sequence counts within prefix and year, from 1
 */
public record CertificateNumber(String prefix, int year, int sequence) {

    private static final int HIGHEST = 999_999;
    private static final int LONGEST_INPUT = 300;
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,8}");
    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2,8})-?([0-9]{4})-?([0-9]{6})-?([0-9A-Z])");
    private static final Pattern WITHOUT_CONTENT = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
    private static final Pattern BRACKETS = Pattern.compile("^[\\s\\p{P}\\p{S}]+|\\s+$");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^https?://[^?#]*/(?:verify|certificates)/([^/?#]+).*$");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\u2212_.]+");
    private static final Pattern AROUND = Pattern.compile("^[^0-9A-Z]+|[^0-9A-Z]+$");

    public CertificateNumber {
        if (!PREFIX.matcher(prefix).matches() || year < 1000 || year > 9999 || sequence < 1 || sequence > HIGHEST) {
            throw new IllegalArgumentException("no certificate number: " + prefix + " " + year + " " + sequence);
        }
    }

    /**
     * Reads what somebody typed or pasted: capitals or not, with any hyphens, spaces or nothing between the parts, with characters that cannot be seen,
     * in quotes or brackets, with the full stop of a sentence, or as the whole address of its page.
     *
     * @throws RefusedNumber saying which kind of mistake it is
     */
    public static CertificateNumber parse(String typed) {
        Matcher written = WRITTEN.matcher(tidied(typed));
        if (!written.matches() || Integer.parseInt(written.group(2)) < 1000 || Integer.parseInt(written.group(3)) < 1) {
            throw new RefusedNumber(RefusedNumber.Mistake.NOT_A_NUMBER, typed);
        }
        CertificateNumber number = new CertificateNumber(
                written.group(1), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
        if (number.checkCharacter() != written.group(4).charAt(0)) {
            throw new RefusedNumber(RefusedNumber.Mistake.WRONG_CHECK_CHARACTER, typed);
        }
        return number;
    }

    private static String tidied(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return "";
        }
        String seen =
                BRACKETS.matcher(WITHOUT_CONTENT.matcher(typed).replaceAll("")).replaceAll("");
        Matcher address = ADDRESS.matcher(seen);
        String number = address.matches() ? address.group(1) : seen;
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return AROUND.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
    }

    /** The last character, which follows from all others. */
    public char checkCharacter() {
        return CheckCharacter.of(prefix + digits(4, year) + digits(6, sequence));
    }

    /** As it stands on the certificate. */
    public String text() {
        return prefix + '-' + digits(4, year) + '-' + digits(6, sequence) + '-' + checkCharacter();
    }

    private static String digits(int width, int value) {
        return String.format(Locale.ROOT, "%0" + width + "d", value);
    }

    @Override
    public String toString() {
        return text();
    }
}
