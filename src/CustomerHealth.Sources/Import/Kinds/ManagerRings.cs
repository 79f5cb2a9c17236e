using System.Collections.Frozen;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary>People of one file who are, one over the other, their own managers.</summary>
internal static class ManagerRings
{
    private const string Arrow = " → ";

    /// <summary>Of each who stands in such a ring, the ring as it reads from them: aa → bb → aa. Who only reports into one is not in it.</summary>
    /// <param name="managers">Key of the manager, by key of the person; null for none.</param>
    public static FrozenDictionary<string, string> Of(IReadOnlyDictionary<string, string?> managers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in managers.Keys)
        {
            List<string> way = [];
            var at = person;
            while (at is not null && seen.Add(at))
            {
                way.Add(at);
                at = managers.GetValueOrDefault(at);
            }

            // The way ends at nobody, at somebody walked through before, or at one of its own: then what follows that one is a ring.
            var start = at is null ? -1 : way.IndexOf(at);
            if (start < 0)
                continue;
            string[] ring = [.. way.Skip(start)];
            foreach (var (place, key) in ring.Index())
                rings[key] = string.Join(Arrow, [.. ring[place..], .. ring[..place], key]);
        }

        return rings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
