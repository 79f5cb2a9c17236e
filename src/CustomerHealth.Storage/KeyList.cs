using System.Globalization;
using Dapper;

namespace CustomerHealth.Storage;

/// <summary>A list of keys in a query: Dapper's own is an array on PostgreSQL, which <c>in</c> does not take.</summary>
internal static class KeyList
{
    /// <summary>Adds the keys to the parameters.</summary>
    /// <param name="keys">At least one; at most as many as a statement takes parameters.</param>
    /// <param name="parameters">Where to add them.</param>
    /// <returns>The list between the parentheses of <c>in</c>.</returns>
    public static string Add(IEnumerable<string> keys, DynamicParameters parameters)
    {
        List<string> names = [];
        foreach (var key in keys)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@k{names.Count}"));
            parameters.Add(names[^1], key);
        }

        return string.Join(", ", names);
    }
}
