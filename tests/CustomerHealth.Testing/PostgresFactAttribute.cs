namespace CustomerHealth.Testing;

/// <summary>A test that needs a PostgreSQL server: skipped by name without one, but fails in CI. <c>.ci/postgres</c> starts one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : ToolFactAttribute
{
    /// <summary>The environment variable with a connection string to a server where schemas may be created.</summary>
    public const string Variable = "CUSTOMERHEALTH_TEST_POSTGRES";

    public PostgresFactAttribute()
        : base("env") => SkipUnless(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }, $"The environment variable {Variable} names no PostgreSQL server.");

    /// <summary>The connection string.</summary>
    public static string Server =>
        Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"The environment variable {Variable} names no PostgreSQL server; see .ci/postgres.");
}
