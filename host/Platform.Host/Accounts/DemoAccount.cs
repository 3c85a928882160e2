using System.Security.Cryptography;
using System.Text;
using Platform.Host.Access;

namespace Platform.Host.Accounts;

/// <summary>A made-up member of staff of the demo. Name, password and secret are the same in every demo and known to all.</summary>
internal sealed record DemoAccount(string Name, string Email, string Role)
{
    private const int SecretBytes = 20;

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("Anna Lind", "anna.lind@demo.insteg.example", Roles.Consultant),
        new("Erik Nyström", "erik.nystrom@demo.insteg.example", Roles.Consultant),
        new("Sara Holm", "sara.holm@demo.insteg.example", Roles.Coach),
        new("Omar Haddad", "omar.haddad@demo.insteg.example", Roles.Coach),
        new("Lena Fors", "lena.fors@demo.insteg.example", Roles.Coach),
        new("Mattias Dahl", "mattias.dahl@demo.insteg.example", Roles.Coach),
        new("Karin Ek", "karin.ek@demo.insteg.example", Roles.Coordinator),
        new("Johan Berg", "johan.berg@demo.insteg.example", Roles.Administrator),
        new("Maja Ström", "maja.strom@demo.insteg.example", Roles.Reviewer),
    ];

    public string Password => "prova lugnt utan risk";

    /// <summary>The secret to type into a code app.</summary>
    public string Secret => Base32.Write(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + Email)).AsSpan(0, SecretBytes));
}
