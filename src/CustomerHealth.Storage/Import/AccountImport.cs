using System.Data.Common;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using CustomerHealth.Storage.Accounts;
using Dapper;

namespace CustomerHealth.Storage.Import;

/// <summary>Adds accounts, people and pods, or changes them; each change leaves an audit row (CH-7).</summary>
internal sealed class AccountImport(DbTransaction transaction, ImportAudit audit, KeyIds accounts, KeyIds people)
{
    /// <summary>A new version of an account when it says something else than the version in force on its day.</summary>
    /// <returns>True when it did.</returns>
    public async Task<bool> AddAsync(AccountRecord record)
    {
        var id = await accounts.GetOrAddAsync(record.Account.Key);
        var from = DayText.Of(record.From);
        var knownAt = record.KnownAt.ToUnixTimeMilliseconds();
        var versions = (await transaction.Connection!.QueryAsync<VersionRow>(AccountStore.VersionsOfAccount, new { AccountId = id }, transaction)).AsList();
        var before = VersionInForce.Strictly(versions, from, knownAt + 1)?.Attributes;
        var after = AttributesJson.Write(record.Account);
        if (string.Equals(before, after, StringComparison.Ordinal))
            return false;

        await transaction.Connection!.ExecuteAsync(
            "insert into account_version (account_id, from_day, known_at, attributes) values (@AccountId, @FromDay, @KnownAt, @Attributes)",
            new { AccountId = id, FromDay = from, KnownAt = knownAt, Attributes = after },
            transaction);
        await audit.RecordAsync("account", record.Account.Key, added: versions is [], before, after);
        return true;
    }

    /// <summary>Adds or changes a person.</summary>
    /// <returns>True when the store did not know it so.</returns>
    public Task<bool> AddAsync(Person person) => PutAsync("person", person.Key, AttributesJson.Write(person));

    /// <summary>Adds or changes a pod.</summary>
    /// <returns>True when the store did not know it so.</returns>
    public Task<bool> AddAsync(Pod pod) => PutAsync("pod", pod.Key, AttributesJson.Write(pod));

    private async Task<bool> PutAsync(string table, string key, string after)
    {
        var before = await transaction.Connection!.QuerySingleOrDefaultAsync<string>(
            $"select attributes from {table} where key = @Key", new { Key = key }, transaction);
        if (string.Equals(before, after, StringComparison.Ordinal))
            return false;

        var id = await transaction.Connection!.ExecuteScalarAsync<long>(
            $"insert into {table} (key, attributes) values (@Key, @Attributes) on conflict (key) do update set attributes = excluded.attributes returning id",
            new { Key = key, Attributes = after },
            transaction);
        if (string.Equals(table, "person", StringComparison.Ordinal))
            people.Added(key, id);
        await audit.RecordAsync(table, key, added: before is null, before, after);
        return true;
    }
}
