import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';

type Service = {
  image: string;
  command?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
};

const { services } = load(readFileSync(resolve(__dirname, '../docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
};

describe('docker-compose.yml', () => {
  it('runs the three servers and Rettid', () => {
    expect(Object.keys(services).sort()).toEqual(['kafka', 'mongo', 'redis', 'rettid']);
  });

  it('pins every image and publishes on loopback only', () => {
    for (const { image, ports = [] } of Object.values(services)) {
      expect(image).toMatch(/^[a-z/]+:\d[\w.-]*$/);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('gives Rettid the addresses of servers that are healthy', () => {
    const { environment = {}, depends_on = {} } = services['rettid'] ?? { image: '' };
    expect(Object.keys(environment).sort()).toEqual(
      ['RETTID_HOST', 'RETTID_KAFKA_BROKERS', 'RETTID_MONGO_URL', 'RETTID_REDIS_URL'].sort(),
    );
    expect(new Set(Object.values(depends_on).map(({ condition }) => condition))).toEqual(new Set(['service_healthy']));
  });

  it('lets Redis keep everything', () => {
    expect(services['redis']?.command).toContain('--appendonly yes --appendfsync always --maxmemory-policy noeviction');
  });
});
