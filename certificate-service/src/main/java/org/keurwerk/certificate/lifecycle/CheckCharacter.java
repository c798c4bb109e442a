package org.keurwerk.certificate.lifecycle;

/**
 * The check character of ISO 7064 MOD 37,36 (a hybrid system over 0-9 and A-Z with one check character of the same alphabet). It finds every single
 * wrong character and nearly every pair of neighbours that changed places, the two mistakes that people make when they copy a number.
 */
final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int M = ALPHABET.length();

    private CheckCharacter() {}

    /** The check character for a text of digits and capital letters. */
    static char of(String text) {
        int product = M;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + valueOf(text.charAt(i))) % M;
            product = (sum == 0 ? M : sum) * 2 % (M + 1);
        }
        return ALPHABET.charAt((M + 1 - product) % M);
    }

    private static int valueOf(char character) {
        int value = ALPHABET.indexOf(character);
        if (value < 0) {
            throw new IllegalArgumentException("not a digit or capital letter: " + character);
        }
        return value;
    }
}
