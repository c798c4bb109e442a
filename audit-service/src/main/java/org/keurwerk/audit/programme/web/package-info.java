/** The page and the API of the interview programme. */
@NullMarked
package org.keurwerk.audit.programme.web;

import org.jspecify.annotations.NullMarked;
