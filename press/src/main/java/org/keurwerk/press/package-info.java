/** Makes PDFs of pages of ours, for every service that prints: the fonts, the letters that they can carry, and the form that archives want. */
@NullMarked
package org.keurwerk.press;

import org.jspecify.annotations.NullMarked;
