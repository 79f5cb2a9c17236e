using System.Collections.Concurrent;
using CustomerHealth.Core.HeldFiles;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Files that wait, in a list.</summary>
public sealed class InMemoryHeldFiles : IHeldFileStore
{
    private readonly ConcurrentDictionary<string, HeldFile> _all = new(StringComparer.Ordinal);

    /// <summary>What waits, and what was taken and not forgotten.</summary>
    public IReadOnlyList<HeldFile> All => [.. _all.Values.OrderBy(file => file.Id, StringComparer.Ordinal)];

    /// <summary>What somebody else does just before the next file is taken; null for nothing.</summary>
    public Func<Task>? BeforeTake { get; set; }

    public Task HoldAsync(HeldFile file, Instant now, CancellationToken cancellationToken)
    {
        foreach (var old in _all.Values.Where(one => one.ExpiresAt <= now))
            _all.TryRemove(old.Id, out _);
        _all.TryAdd(file.Id, file);
        return Task.CompletedTask;
    }

    public Task<HeldFile?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_all.GetValueOrDefault(id));

    public Task<IReadOnlyList<HeldFile>> UntakenAsync(string message, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HeldFile>>([.. All.Where(file => file.Message == message && file.TakenBy is null).OrderBy(file => file.Name, StringComparer.Ordinal)]);

    public async Task<bool> TakeAsync(string id, FileAct act, Instant now, CancellationToken cancellationToken)
    {
        var meanwhile = BeforeTake;
        BeforeTake = null;
        if (meanwhile is not null)
            await meanwhile();
        var takes = _all.TryGetValue(id, out var file) && file.ExpiresAt > now
            && (file.TakenBy == act.Key || (file.TakenBy is null && _all.TryUpdate(id, file with { TakenBy = act.Key, TakenIn = act.In }, file)));
        return takes;
    }

    public Task EmptyAsync(string id, CancellationToken cancellationToken)
    {
        if (_all.TryGetValue(id, out var file))
            _all[id] = file with { Bytes = default };
        return Task.CompletedTask;
    }
}
