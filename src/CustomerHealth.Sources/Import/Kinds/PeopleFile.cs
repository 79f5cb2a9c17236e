using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>people.csv</c>; a manager may stand below those who report to them.</summary>
internal sealed class PeopleFile(ImportContext context) : FileKind
{
    private HashSet<string> _managers = new(StringComparer.Ordinal);
    private FrozenDictionary<string, string> _rings = FrozenDictionary<string, string>.Empty;

    public override ImmutableArray<string> Required => ["key", "name"];

    public override ImmutableArray<string> Optional => ["email", "role", "department", "manager", "pod", "timezone", "locale", "access"];

    public override void Prepare(IEnumerable<Row> rows)
    {
        var managerOf = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, manager) in rows.Select(row => (row.Text("key"), row.Text("manager"))))
        {
            if (key is not null)
                managerOf.TryAdd(key, manager);
        }

        _rings = ManagerRings.Of(managerOf);
        _managers = [.. managerOf.Keys];
        int before;
        do
        {
            // A row that is refused is nobody's manager, which may refuse further rows.
            before = _managers.Count;
            _managers = [.. rows.Select(row => (Person: ReadPerson(row), row.IsGood)).Where(read => read.IsGood).Select(read => read.Person.Key)];
        }
        while (_managers.Count < before);
    }

    public override void Read(Row row, List<ImportRecord> records)
    {
        var person = ReadPerson(row);
        row.AddOnce("key", person.Key, context.People);
        records.Add(new PersonRecord(person));
    }

    private Person ReadPerson(Row row)
    {
        var person = new Person
        {
            Key = row.RequiredKey("key"),
            Name = row.Required("name"),
            Email = row.Email("email"),
            Role = row.Text("role"),
            Department = row.Text("department"),
            Manager = row.Text("manager"),
            Pod = row.Reference("pod", context.Pods, "pod"),
            TimeZone = row.Zone("timezone"),
            Locale = row.Text("locale"),
            Access = AccessLevels.Of(row.Word("access", AccessLevels.Words)),
        };
        if (person.Manager is not { } manager)
            return person;
        if (manager.Equals(person.Key, StringComparison.Ordinal))
            row.Refuse("manager", $"'{manager}' cannot be their own manager");
        else if (_rings.TryGetValue(person.Key, out var ring))
            row.Refuse("manager", $"nobody can be over their own manager, and here {ring}; leave the manager of one of them blank, and if that one is not to see every account, say lead or member in the column access");
        else if (!context.People.IsKnown(manager) && !_managers.Contains(manager))
            row.Refuse("manager", $"there is no person {Row.Quote(manager)}, neither in the store nor in a good row of this file");
        return person;
    }
}
