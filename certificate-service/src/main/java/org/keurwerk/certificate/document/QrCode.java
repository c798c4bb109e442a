package org.keurwerk.certificate.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as one SVG path, so that it is sharp on every printer. */
record QrCode(int size, String path) {

    /** The light edge that the standard demands, in modules. */
    static final int QUIET_ZONE = 4;

    /** The code for an address; a quarter of it may be damaged and it still reads. */
    static QrCode of(String address) {
        try {
            return drawn(Encoder.encode(address, ErrorCorrectionLevel.Q).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        }
    }

    private static QrCode drawn(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h')
                            .append(end - x)
                            .append("v1h")
                            .append(x - end)
                            .append('z');
                }
                x = Math.max(end, x + 1);
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET_ZONE, path.toString());
    }
}
