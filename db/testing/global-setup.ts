import type { TestProject } from 'vitest/node';
import { startTestCluster } from '#db/testing/test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster with DATABASE in the place of the database's name. */
    testCluster: string;
    testClusterVersion: string;
  }
}

/** Vitest calls it once a run: one cluster for all test files, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('testCluster', cluster.urlOf('DATABASE'));
  project.provide('testClusterVersion', cluster.version);
  console.error(`database tests run on PostgreSQL ${cluster.version}`);
  return cluster.stop;
}
