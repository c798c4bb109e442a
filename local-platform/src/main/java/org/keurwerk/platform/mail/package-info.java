/**
 * The mail catcher: a real SMTP server that delivers nothing and keeps everything, one file per mail and recipient, and
 * the reading of those files.
 */
@NullMarked
package org.keurwerk.platform.mail;

import org.jspecify.annotations.NullMarked;
