/**
 * How models reach the engine: the product's own at the start, an analyst's from Camunda Modeler. Each deployment is a
 * whole service line, and nothing that somebody deploys passes by the rules of {@code org.bijstand.engine.model}.
 */
package org.bijstand.engine.deployment;
