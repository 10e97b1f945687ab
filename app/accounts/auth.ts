import type { Database } from '#db/client.ts';

/** How this installation keeps its accounts. */
export interface AccountSettings {
  /** Signs cookies and encrypts second factors; 32 characters and more, never changed without need. */
  secret: string;
  /** Demonstration: neither a second factor nor a change of the first password is demanded. */
  demo: boolean;
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** First part of the names of our cookies. */
export const COOKIE_PREFIX = 'qingchuang';

/** A session ends after eight hours, a working day, however busy it was. */
const SESSION_SECONDS = 8 * 60 * 60;

const instances = new WeakMap<Database, Promise<Auth>>();
let installed: AccountSettings | undefined;

/** Called once by the process that serves pages. */
export function installAccounts(settings: AccountSettings): void {
  installed = settings;
}

export function accountSettings(): AccountSettings {
  if (!installed) throw new Error('accounts are not set up: the process must call installAccounts first');
  return installed;
}

/** The instance of better-auth on this database, made at the first need. */
export function authOf(db: Database): Promise<Auth> {
  const known = instances.get(db);
  if (known) return known;
  const made = createAuth(db, accountSettings());
  instances.set(db, made);
  return made;
}

/** What better-auth answers, with the cookies to hand on; null when it refuses. An outage throws. */
export async function unlessRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const { name, statusCode } = error as { name?: string; statusCode?: number };
    if (name === 'APIError' && typeof statusCode === 'number' && statusCode < 500) return null;
    throw error;
  }
}

/**
 * better-auth on our tables: user name and password, TOTP, backup codes. Its HTTP handler is not mounted (it refuses
 * form posts, and offers more than we want): pages call `auth.api` and copy the cookies. Imported when first used,
 * because it takes half a second.
 */
export async function createAuth(db: Database, { secret }: AccountSettings) {
  const [{ betterAuth }, { twoFactor, username }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins'),
  ]);
  return betterAuth({
    appName: '晴窗',
    baseURL: 'http://localhost',
    secret,
    database: { db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    plugins: [
      // The name carries the city (`320400.name`); it is checked where accounts are made.
      username({
        minUsernameLength: 1,
        maxUsernameLength: 200,
        usernameValidator: () => true,
        schema: usernameFields,
      }),
      twoFactor({ issuer: '晴窗', schema: twoFactorFields }),
    ],
    ...tables,
    databaseHooks: { session: { create: { before: bindToCity(db) } } },
    // The page adds Secure itself on https; without a fixed address better-auth cannot know.
    advanced: {
      useSecureCookies: false,
      cookiePrefix: COOKIE_PREFIX,
      ipAddress: { disableIpTracking: true },
      database: { joins: true },
    },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  });
}

/** A session holds the city of its user, so that it is none on another city's site. */
function bindToCity(db: Database) {
  return async (session: { userId: string } & Record<string, unknown>) => {
    const { city } = await db
      .selectFrom('users')
      .select('city')
      .where('id', '=', session.userId)
      .executeTakeFirstOrThrow();
    return { data: { ...session, city } };
  };
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const usernameFields = { user: { fields: { displayUsername: 'display_username' } } };

const twoFactorFields = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factors',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};

/** Names of our tables and columns (migration 0002), in better-auth's words. */
const tables = {
  user: {
    modelName: 'users',
    fields: { emailVerified: 'email_verified', ...stamps },
    additionalFields: {
      city: { type: 'string', required: true, input: false },
      passwordTemporary: { type: 'boolean', fieldName: 'password_temporary', input: false },
    },
  },
  session: {
    modelName: 'sessions',
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...stamps,
    },
    additionalFields: { city: { type: 'string', required: true, input: false } },
  },
  account: {
    modelName: 'credentials',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...stamps } },
} as const;
