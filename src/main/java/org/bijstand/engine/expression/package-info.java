/**
 * What a model may reach while it runs: beans made for models, by their names, and nothing else. The rules of
 * {@code org.bijstand.engine.model} refuse more and say why; this holds also for what came past them.
 */
package org.bijstand.engine.expression;
