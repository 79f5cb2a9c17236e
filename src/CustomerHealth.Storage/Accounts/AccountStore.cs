using System.Data.Common;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;
using Dapper;

namespace CustomerHealth.Storage.Accounts;

/// <summary>Reads accounts, people and pods.</summary>
internal sealed class AccountStore(Database database) : IAccountStore
{
    /// <summary>All versions of one account.</summary>
    internal const string VersionsOfAccount =
        "select id, from_day as FromDay, known_at as KnownAt, attributes from account_version where account_id = @AccountId";

    private const string VersionColumns = "from_day as FromDay, known_at as KnownAt, attributes";
    private const string VersionsOfAll = $"select id, account_id as AccountId, {VersionColumns} from account_version";
    private const string VersionsOfKey = $"select v.id, {VersionColumns} from account_version v join account a on a.id = v.account_id where a.key = @Key";
    private const string Latest = "9999-12-31";
    private const int AccountsAtOnce = 256;

    /// <inheritdoc />
    public Task<Account?> FindAsync(string key, AsOf asOf, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => InForce(
            await VersionsAsync(
                connection,
                VersionsOfKey,
                new { Key = key },
                cancellationToken),
            asOf),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AccountName>> NamesAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            async connection => (await connection.QueryAsync<VersionRow>(new CommandDefinition(VersionsOfAll, cancellationToken: cancellationToken))).AsList(),
            cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.AccountId)
                .Select(versions => AttributesJson.Read<Account>(VersionInForce.OrFirst([.. versions], Latest, long.MaxValue)!.Attributes))
                .OrderBy(account => account.Key, StringComparer.Ordinal)
                .Select(account => new AccountName(account.Key, account.Name, account.Aliases) { Segment = account.Segment, Industry = account.Industry, Pod = account.Pod, Owner = account.Owner }),
        ];
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. (await Keys.SortedAsync(connection, "account")).Select(row => row.Key)],
        cancellationToken);

    /// <inheritdoc />
    public Task<long> NamesVersionAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from account_version", cancellationToken: cancellationToken)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Account?>> FindEachAsync(string key, IReadOnlyList<AsOf> days, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Account?>>(
        async connection =>
        {
            var versions = await VersionsAsync(connection, VersionsOfKey, new { Key = key }, cancellationToken);
            var read = new Dictionary<long, Account>();
            return [.. days.Select(day => InForce(versions, day, read))];
        },
        cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<Account> AllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var account in AllEachAsync([asOf], cancellationToken))
        {
            if (account[0] is { } known)
                yield return known;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<Account?>> AllEachAsync(IReadOnlyList<AsOf> days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        var reader = new VersionReader(session.Transaction, days);
        foreach (var some in (await session.ReadAsync(connection => Keys.SortedAsync(connection, "account", session.Transaction))).Chunk(AccountsAtOnce))
        {
            foreach (var account in await session.ReadAsync(_ => reader.ReadAsync(some, cancellationToken)))
                yield return account;
        }
    }

    /// <inheritdoc />
    public Task<Person?> FindPersonAsync(string key, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var found = await connection.QuerySingleOrDefaultAsync<string>(
                new CommandDefinition("select attributes from person where key = @Key", new { Key = key }, cancellationToken: cancellationToken));
            return found is null ? null : AttributesJson.Read<Person>(found);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync<Person>("select attributes from person", cancellationToken)).OrderBy(person => person.Key, StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Pod>> PodsAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync<Pod>("select attributes from pod", cancellationToken)).OrderBy(pod => pod.Key, StringComparer.Ordinal)];

    private static Account? InForce(IReadOnlyList<VersionRow> versions, AsOf asOf, Dictionary<long, Account>? read = null)
    {
        if (VersionInForce.OrFirst(versions, DayText.Of(asOf.Day), asOf.KnownBefore.ToUnixTimeMilliseconds()) is not { } version)
            return null;
        if (read?.TryGetValue(version.Id, out var known) is true)
            return known;
        var account = AttributesJson.Read<Account>(version.Attributes);
        read?.Add(version.Id, account);
        return account;
    }

    private static async Task<IReadOnlyList<VersionRow>> VersionsAsync(
        DbConnection connection, string sql, object parameters, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<VersionRow>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))).AsList();

    private Task<IEnumerable<T>> AllAsync<T>(string sql, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancellationToken))).Select(AttributesJson.Read<T>),
        cancellationToken);
}
