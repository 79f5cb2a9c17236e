using System.Net.Sockets;
using CustomerHealth.Storage.Postgres;
using CustomerHealth.Testing;
using Npgsql;

namespace CustomerHealth.Storage.Tests;

/// <summary>Every way the server can fail has its sentence, and none holds the password.</summary>
public sealed class PostgresFaultsTests
{
    private const string Secret = "s3cret-word";
    private static readonly string Given = $"Host=db.example;Port=6543;Database=health;Username=bot;Password={Secret}";

    [Theory]
    [InlineData("28P01", "refuses the user 'bot'")]
    [InlineData("28000", "refuses the user 'bot'")]
    [InlineData("3D000", "createdb --encoding=UTF8 'health'")]
    [InlineData("3F000", "Search Path")]
    [InlineData("42501", "right to create tables")]
    [InlineData("25006", "read-only")]
    [InlineData("57P01", "starting or shutting down")]
    [InlineData("57P02", "starting or shutting down")]
    [InlineData("57P03", "starting or shutting down")]
    [InlineData("53100", "disk of the PostgreSQL server")]
    [InlineData("53200", "out of memory")]
    [InlineData("53300", "no connection free")]
    [InlineData("55P03", "Another process is writing")]
    [InlineData("40001", "same rows")]
    [InlineData("40P01", "same rows")]
    [InlineData("57014", "statement_timeout")]
    [InlineData("54000", "Shorten it")]
    [InlineData("58030", "check its disk")]
    public void Explain_AnswerOfTheServer_IsASentenceWithTheStore(string state, string part)
    {
        var sentence = PostgresFaults.Explain(new PostgresException("went wrong", "ERROR", "ERROR", state), PostgresAddress.Parse(Given));

        sentence.ShouldNotBeNull();
        sentence.ShouldContain(part);
        sentence.ShouldContain(sentence.Contains("database 'health'", StringComparison.Ordinal) ? "'health' at db.example:6543" : "store 'health' at db.example:6543");
        sentence.ShouldNotContain(Secret);
    }

    [Fact]
    public void Explain_ABugOfOurs_IsNull() =>
        PostgresFaults.Explain(new PostgresException("syntax error", "ERROR", "ERROR", "42601"), PostgresAddress.Parse(Given)).ShouldBeNull();

    public static TheoryData<Exception, string> OfTheWay => new()
    {
        { new SocketException((int)SocketError.HostNotFound), "cannot be reached" },
        { new NpgsqlException("x", new SocketException((int)SocketError.ConnectionRefused)), "check that it runs" },
        { new NpgsqlException("x", new TimeoutException()), "did not answer in time" },
        { new NpgsqlException("x", new EndOfStreamException()), "was lost" },
        { new NpgsqlException("The connection pool has been exhausted, …", new TimeoutException()), "raise Maximum Pool Size" },
        { new NpgsqlException("x", new System.Security.Authentication.AuthenticationException("no")), "SSL Mode" },
        { new NpgsqlException("No password has been provided"), "No password has been provided" },
    };

    [Theory]
    [MemberData(nameof(OfTheWay))]
    public void Explain_FaultOfTheWay_IsASentence(Exception fault, string part) =>
        PostgresFaults.Explain(fault, PostgresAddress.Parse(Given)).ShouldNotBeNull().ShouldContain(part);

    [Theory]
    [InlineData("Host=db;Password=s3cret;hush=1")]
    [InlineData("Host=db;Port=s3cret")]
    [InlineData("Host=db;Password='s3cret")]
    [InlineData("Data Host=;Password=s3cret")]
    [InlineData("Host=;Password=s3cret")]
    public async Task Open_ConnectionStringThatIsWrong_SaysSoWithoutThePassword(string store)
    {
        var fault = await Should.ThrowAsync<StoreException>(() => Store.OpenAsync(store, new ManualClock(Sample.Now), CancellationToken.None));

        fault.Message.ShouldContain("connection string of the store");
        fault.Message.ShouldNotContain("s3cret");
        fault.Message.ShouldNotContain("hush");
    }

    [Fact]
    public async Task Open_NobodyListens_SaysSo()
    {
        var fault = await Should.ThrowAsync<StoreException>(
            () => Store.OpenAsync($"Host=127.0.0.1;Port=1;Database=health;Username=bot;Password={Secret}", new ManualClock(Sample.Now), CancellationToken.None));

        fault.Message.ShouldContain("'health' at 127.0.0.1:1 cannot be reached");
        fault.Message.ShouldNotContain(Secret);
    }

    [PostgresFact]
    public async Task Open_WrongPassword_SaysSo() => await RefusedAsync($"Password={Secret}", "refuses the user 'test'");

    [PostgresFact]
    public async Task Open_DatabaseMissing_SaysSo() => await RefusedAsync("Database=nowhere", "The database 'nowhere' at 127.0.0.1");

    [PostgresFact]
    public async Task Open_SchemaMissing_SaysSo() => await RefusedAsync("Search Path=nowhere", "create the one that Search Path names");

    private static async Task RefusedAsync(string setting, string sentence)
    {
        var fault = await Should.ThrowAsync<StoreException>(
            () => Store.OpenAsync(PostgresFactAttribute.Server + ";" + setting, new ManualClock(Sample.Now), CancellationToken.None));

        fault.Message.ShouldContain(sentence);
        fault.Message.ShouldNotContain(Secret);
    }
}
