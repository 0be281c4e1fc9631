using System.Globalization;
using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Shell;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>People as a circuit carries them.</summary>
internal static class Operators
{
    public static ClaimsPrincipal User(Person person, long generation = 0) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Email, person.Email), new Claim(ClaimTypes.Name, person.Name),
            new Claim(ClaimTypes.Role, person.Role.ToString()),
            new Claim(OperatorGate.Generation, generation.ToString(CultureInfo.InvariantCulture)),
        ], "test"));
}
